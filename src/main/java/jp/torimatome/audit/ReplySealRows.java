package jp.torimatome.audit;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_FIELD;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.database.generated.tables.records.ReplyFieldRecord;
import jp.torimatome.database.generated.tables.records.ReplyRecord;
import org.jooq.DSLContext;

/**
 * 封: the record holds no reply, but a hash of each, so that one that was changed behind the
 * database's back shows.
 */
public final class ReplySealRows {
  /** The act whose lines carry them, in the record. */
  public static final String ACT = "reply.submitted";

  private static final Pattern SUBJECT =
      Pattern.compile("item:(\\d+) revision:(\\d+) content:([0-9a-f]{64})");

  private ReplySealRows() {}

  /** What the line about a reply is about, with the hash of everything that was given. */
  public static String subject(DSLContext db, long itemId, int revision) {
    return "item:"
        + itemId
        + " revision:"
        + revision
        + " content:"
        + hash(db, itemId, revision).orElseThrow();
  }

  /**
   * The first sealed reply that is missing, or not what it was; lines of before there were hashes
   * tell nothing.
   */
  static Optional<Verdict.ReplyChanged> changed(DSLContext db) {
    return db
        .select(AUDIT.SUBJECT)
        .from(AUDIT)
        .where(AUDIT.ACT.eq(ACT))
        .orderBy(AUDIT.ID)
        .fetch(AUDIT.SUBJECT)
        .stream()
        .map(SUBJECT::matcher)
        .filter(Matcher::matches)
        .filter(line ->
            !hash(db, Long.parseLong(line.group(1)), Integer.parseInt(line.group(2)))
                .equals(Optional.of(line.group(3))))
        .findFirst()
        .map(line ->
            new Verdict.ReplyChanged(
                Long.parseLong(line.group(1)), Integer.parseInt(line.group(2))));
  }

  private static Optional<String> hash(DSLContext db, long itemId, int revision) {
    return db.selectFrom(REPLY)
        .where(REPLY.ITEM_ID.eq(itemId), REPLY.REVISION.eq(revision))
        .fetchOptional(reply -> hash(db, reply));
  }

  /** Every value with its length, so that no two replies can be taken for each other. */
  private static String hash(DSLContext db, ReplyRecord reply) {
    Stream<String> head =
        Stream.of(
            reply.getSubmittedAt().toEpochMilli() + "",
            reply.getSubmittedBy(),
            reply.getOnBehalf() + "",
            reply.getLate() + "");
    Stream<String> fields =
        db
            .selectFrom(REPLY_FIELD)
            .where(REPLY_FIELD.REPLY_ID.eq(reply.getId()))
            .orderBy(REPLY_FIELD.FIELD)
            .fetch()
            .stream()
            .flatMap(ReplySealRows::values);
    String whole =
        Stream.concat(head, fields)
            .map(value -> value.length() + ":" + value)
            .collect(Collectors.joining());
    return HexFormat.of().formatHex(Line.sha256().digest(whole.getBytes(StandardCharsets.UTF_8)));
  }

  private static Stream<String> values(ReplyFieldRecord field) {
    return Stream.of(
        field.getField(),
        field.getChoice(),
        String.valueOf(field.getThousandYen()),
        field.getBody());
  }
}
