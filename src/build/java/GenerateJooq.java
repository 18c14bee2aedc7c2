import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates a scratch SQLite file and generates the typed tables from it; run by the build, forked
 * on JDK 25.
 */
final class GenerateJooq {
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    Path scratch = root.resolve("target/codegen.db");
    Files.createDirectories(scratch.getParent());
    Files.deleteIfExists(scratch);
    String url = "jdbc:sqlite:" + scratch;
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("filesystem:" + root.resolve("db/migration"))
        .load()
        .migrate();
    GenerationTool.generate(
        new Configuration()
            .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                            .withExcludes("flyway_schema_history|sqlite_.*")
                            .withForcedTypes(
                                converted(
                                    "java.time.Instant",
                                    "jp.torimatome.database.InstantConverter",
                                    ".*_at|not_before|lease_until|at"),
                                typed("BIGINT", "id|.*_id|thousand_yen|version"),
                                typed(
                                    "INTEGER",
                                    "fiscal_year|.*number|revision|attempts|expected|loaded|line|discontinued_year"),
                                typed(
                                    "BOOLEAN",
                                    "on_behalf|late|asked|in_next_plan|doubtful|printed|ended|needs_approval")))
                    .withGenerate(
                        new Generate()
                            .withRecords(true)
                            .withPojos(false)
                            .withImplicitJoinPathsToOne(false)
                            .withImplicitJoinPathsToMany(false))
                    .withTarget(
                        new Target()
                            .withPackageName("jp.torimatome.database.generated")
                            .withDirectory(
                                root.resolve("target/generated-sources/jooq").toString()))));
  }

  private static ForcedType converted(String user, String converter, String columns) {
    return new ForcedType()
        .withName("BIGINT")
        .withUserType(user)
        .withConverter(converter)
        .withIncludeExpression(columns);
  }

  private static ForcedType typed(String name, String columns) {
    return new ForcedType().withName(name).withIncludeExpression(columns);
  }
}
