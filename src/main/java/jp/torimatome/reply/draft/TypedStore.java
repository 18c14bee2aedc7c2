package jp.torimatome.reply.draft;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static jp.torimatome.database.generated.Tables.TYPED_FORM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.TypedFormRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** 書きかけ: what stands in somebody's forms other than the reply, until they send it. */
public final class TypedStore {
  /** Longer than any round: nobody looks for it any more. */
  private static final Duration KEPT = Duration.ofDays(120);

  private final Database database;

  public TypedStore(Database database) {
    this.database = database;
  }

  /** What an input held when it was opened, and what it holds now. */
  public record Words(String before, String now) {}

  /** A keystroke: the words of each input of a form, and Slack's moment of it. */
  public record Typed(String person, String form, String ts, Map<String, Words> inputs) {}

  /** Everything that a person has typed and not sent: the words by input, by form. */
  public Map<String, Map<String, Words>> of(String person) {
    return database.known(
        List.of("typed forms", person),
        sql ->
            Map.copyOf(
                sql.selectFrom(TYPED_FORM).where(TYPED_FORM.PERSON.eq(person)).stream()
                    .collect(
                        groupingBy(
                            TypedFormRecord::getForm,
                            toUnmodifiableMap(
                                TypedFormRecord::getInput,
                                row -> new Words(row.getBefore(), row.getWords()))))));
  }

  /** Keeps what a form holds; what is as it was at the opening is not kept. */
  public void keep(Typed typed, Instant now) {
    database.change(sql -> {
      sql.deleteFrom(TYPED_FORM).where(TYPED_FORM.TYPED_AT.lt(now.minus(KEPT))).execute();
      typed.inputs().forEach((input, words) -> keep(sql, typed, input, words, now));
    });
  }

  /** It was sent. */
  public void forget(String person, String form) {
    database.change(sql -> sql.deleteFrom(TYPED_FORM).where(ofForm(person, form)).execute());
  }

  private static void keep(DSLContext sql, Typed typed, String input, Words words, Instant now) {
    Condition here = ofForm(typed.person(), typed.form()).and(TYPED_FORM.INPUT.eq(input));
    Optional<TypedFormRecord> row = sql.selectFrom(TYPED_FORM).where(here).fetchOptional();
    if (row.filter(kept -> kept.getTypedTs().compareTo(typed.ts()) > 0).isPresent()) {
      return;
    }
    String before =
        row.filter(kept -> isOf(kept, words))
            .map(TypedFormRecord::getBefore)
            .orElse(words.before());
    sql.deleteFrom(TYPED_FORM).where(here).execute();
    if (!words.now().equals(before)) {
      sql.insertInto(TYPED_FORM)
          .set(TYPED_FORM.PERSON, typed.person())
          .set(TYPED_FORM.FORM, typed.form())
          .set(TYPED_FORM.INPUT, input)
          .set(TYPED_FORM.BEFORE, before)
          .set(TYPED_FORM.SHOWN, words.before())
          .set(TYPED_FORM.WORDS, words.now())
          .set(TYPED_FORM.TYPED_TS, typed.ts())
          .set(TYPED_FORM.TYPED_AT, now)
          .execute();
    }
  }

  /** The form was opened with these kept words, or was before. */
  private static boolean isOf(TypedFormRecord kept, Words words) {
    return kept.getWords().equals(words.before()) || kept.getShown().equals(words.before());
  }

  private static Condition ofForm(String person, String form) {
    return TYPED_FORM.PERSON.eq(person).and(TYPED_FORM.FORM.eq(form));
  }
}
