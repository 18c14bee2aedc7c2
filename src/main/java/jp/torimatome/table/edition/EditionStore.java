package jp.torimatome.table.edition;

import static jp.torimatome.database.generated.Tables.COMPARISON;
import static jp.torimatome.database.generated.Tables.EDITION;
import static jp.torimatome.database.generated.Tables.WITHDRAWAL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.EditionRecord;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.Gaps;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.TableJson;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Keeps editions; the database itself refuses to change one. */
public final class EditionStore {
  /** Not withdrawn. */
  private static final Condition STANDING =
      notExists(selectOne().from(WITHDRAWAL).where(WITHDRAWAL.EDITION_ID.eq(EDITION.ID)));

  private final Database database;

  public EditionStore(Database database) {
    this.database = database;
  }

  /** All editions of a plan, oldest first. */
  public List<Edition> editions(long planId) {
    return database.read(sql -> editions(sql, EDITION.PLAN_ID.eq(planId)));
  }

  /** By its name (R6) or its number (1). */
  public Optional<Edition> edition(long planId, String nameOrNumber) {
    return editions(planId).stream()
        .filter(edition ->
            edition.name().equalsIgnoreCase(nameOrNumber)
                || Integer.toString(edition.number()).equals(nameOrNumber))
        .findFirst();
  }

  public Optional<Edition> edition(long id) {
    return database.read(sql -> editions(sql, EDITION.ID.eq(id))).stream().findFirst();
  }

  /** What was published; a content that no longer has its fingerprint is a damaged database. */
  public OfficialTable table(Edition edition) {
    String content = content(edition);
    if (!sha256(content).equals(edition.sha256())) {
      throw new IllegalStateException(
          "edition " + edition.name() + " does not have the content that was published");
    }
    return TableJson.parse(content);
  }

  /** True while the content has the fingerprint that it was published with. */
  public boolean isIntact(Edition edition) {
    return sha256(content(edition)).equals(edition.sha256());
  }

  private String content(Edition edition) {
    return database.read(sql ->
        sql.select(EDITION.CONTENT)
            .from(EDITION)
            .where(EDITION.ID.eq(edition.id()))
            .fetchSingle()
            .value1());
  }

  /** The edition that the marks of this one refer to, when it was chosen as it was published. */
  public Optional<Edition> chosenAgainst(Edition edition) {
    return database
        .read(sql ->
            sql.select(COMPARISON.AGAINST_ID)
                .from(COMPARISON)
                .where(COMPARISON.EDITION_ID.eq(edition.id()))
                .fetchOptional(COMPARISON.AGAINST_ID))
        .flatMap(this::edition);
  }

  /** The editions of a plan that were not withdrawn, oldest first. */
  public List<Edition> standing(long planId) {
    return database.read(sql -> editions(sql, EDITION.PLAN_ID.eq(planId).and(STANDING)));
  }

  /** Notes which edition the marks of one refer to, inside the transaction that publishes it. */
  static void compare(DSLContext sql, Edition edition, Edition against) {
    sql.insertInto(COMPARISON)
        .set(COMPARISON.EDITION_ID, edition.id())
        .set(COMPARISON.AGAINST_ID, against.id())
        .execute();
  }

  /** Freezes a table as the next edition, inside the transaction that read it. */
  public static Edition publish(
      DSLContext sql, long planId, OfficialTable table, String by, Instant at) {
    String content = TableJson.print(table);
    EditionRecord row = sql.newRecord(EDITION);
    row.setPlanId(planId);
    row.setNumber(
        sql.select(coalesce(max(EDITION.NUMBER), inline(0)))
                .from(EDITION)
                .where(EDITION.PLAN_ID.eq(planId))
                .fetchSingle()
                .value1()
            + 1);
    row.setName(nextName(sql, planId, table));
    row.setContent(content);
    row.setSha256(sha256(content));
    row.setPublishedAt(at);
    row.setPublishedBy(by);
    row.insert();
    AuditRows.note(sql, at, by, "edition.published", "edition:" + row.getId() + gaps(table.gaps()));
    return read(row);
  }

  /** The reason stands last: it is the only particular that has spaces. */
  private static String gaps(Gaps gaps) {
    return gaps.isEmpty() ? "" : " gaps:" + gaps.cells().size() + " reason:" + gaps.reason();
  }

  /** True when an edition of the table of this year stands. */
  public static boolean isPublished(DSLContext sql, long planId, FiscalYear ended) {
    String year = ended.next().era();
    return sql.fetchExists(
        EDITION,
        EDITION.PLAN_ID.eq(planId),
        EDITION.NAME.eq(year).or(EDITION.NAME.like(year + "-%")),
        STANDING);
  }

  /** The newest edition of a plan that was not withdrawn, inside a transaction. */
  public static Optional<Edition> newest(DSLContext sql, long planId) {
    return sql.selectFrom(EDITION)
        .where(EDITION.PLAN_ID.eq(planId).and(STANDING))
        .orderBy(EDITION.NUMBER.desc())
        .limit(1)
        .fetchOptional(EditionStore::read);
  }

  /** R6, or the first of R6-2, R6-3, … that is free. */
  static String nextName(DSLContext sql, long planId, OfficialTable table) {
    String year = table.ended().next().era();
    Set<String> taken =
        new HashSet<>(
            sql.select(EDITION.NAME)
                .from(EDITION)
                .where(EDITION.PLAN_ID.eq(planId))
                .fetch(EDITION.NAME));
    String name = year;
    for (int next = 2; taken.contains(name); next++) {
      name = year + "-" + next;
    }
    return name;
  }

  private static List<Edition> editions(DSLContext sql, Condition which) {
    return sql.selectFrom(EDITION)
        .where(which)
        .orderBy(EDITION.PLAN_ID, EDITION.NUMBER)
        .fetch(EditionStore::read);
  }

  private static Edition read(EditionRecord row) {
    return new Edition(
        row.getId(),
        row.getPlanId(),
        row.getNumber(),
        row.getName(),
        row.getSha256(),
        row.getPublishedAt(),
        row.getPublishedBy());
  }

  private static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
