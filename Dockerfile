# docker build -t torimatome .                     the bot
# docker build -t torimatome-demo --target demo .  the bot with its practice workspace on http://localhost:7070

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml LICENSE ./
COPY src src
COPY db db
COPY config config
RUN mvn package -DskipTests

FROM eclipse-temurin:25-jre AS base
RUN useradd --system --uid 10001 torimatome && mkdir /data && chown torimatome /data
COPY --from=build /src/target/torimatome /opt/torimatome
# An AOT cache: one start and stop, with the flags and the JVM of run time, records what every start would do again.
# No Slack is needed: the bot starts without it.
RUN cd /opt/torimatome \
 && (SLACK_BOT_TOKEN=xoxb-recording SLACK_SIGNING_SECRET=recording0 TORIMATOME_SLACK_API_URL=http://127.0.0.1:1 \
     TORIMATOME_DATABASE_URL=jdbc:sqlite:/tmp/recording.db JAVA_OPTS=-XX:AOTCacheOutput=torimatome.aot \
     timeout --signal=TERM 20 bin/torimatome serve || true) \
 && test -f torimatome.aot && rm -f /tmp/recording.db*
ENV TORIMATOME_DATABASE_URL=jdbc:sqlite:/data/torimatome.db
VOLUME /data
USER torimatome

FROM base AS demo
COPY --from=build /src/target/torimatome-demo /opt/torimatome-demo
ENV DEMO_DATA=/data
EXPOSE 7070
ENTRYPOINT ["/opt/torimatome-demo/bin/demo", "--host", "0.0.0.0"]

FROM base
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["/opt/torimatome/bin/torimatome", "health"]
ENTRYPOINT ["/opt/torimatome/bin/torimatome"]
CMD ["serve"]
