# docker build -t torimatome .                     the bot
# docker build -t torimatome-demo --target demo .  the bot with its practice workspace on http://localhost:7070
# The digests are those of maven:3.9-eclipse-temurin-25 and eclipse-temurin:25-jre; raise both together.

FROM maven:3.9-eclipse-temurin-25@sha256:93b8a14ea2f412782e4e842651273b4d903e35cc496284f178fbbe2d67d00976 AS build
WORKDIR /src
# dependencies first: they stay in their layer until pom.xml changes
COPY .mvn .mvn
COPY pom.xml LICENSE ./
RUN mvn -q dependency:resolve dependency:resolve-plugins
COPY src src
COPY db db
COPY config config
RUN mvn -q package -DskipTests -Drecord.skip

FROM eclipse-temurin:25-jre@sha256:5cf92df78f6dba978777d5cffa3c856e583f86814fde82a6c3534ccdfd794f2f AS base
RUN useradd --system --uid 10001 torimatome && mkdir -m 700 /data && chown torimatome /data
COPY --from=build /src/target/torimatome/lib /opt/torimatome/lib
COPY --from=build /src/target/torimatome /opt/torimatome
# with the JVM that will run it
RUN /opt/torimatome/bin/record-start
ENV TORIMATOME_DATABASE_URL=jdbc:sqlite:/data/torimatome.db
VOLUME /data
# by number, which an orchestrator can tell from root
USER 10001

FROM base AS demo
COPY --from=build /src/target/torimatome-demo /opt/torimatome-demo
ENV DEMO_DATA=/data
EXPOSE 7070
ENTRYPOINT ["/opt/torimatome-demo/bin/demo", "--host", "0.0.0.0"]

FROM base
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["/opt/torimatome/bin/health"]
ENTRYPOINT ["/opt/torimatome/bin/torimatome"]
CMD ["serve"]
