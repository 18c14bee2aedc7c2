package jp.torimatome.feature.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.table.Addenda;
import jp.torimatome.table.EditionName;
import jp.torimatome.table.Erratum;
import jp.torimatome.table.Gaps;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.Publishing;
import jp.torimatome.table.edition.Withdrawing;
import jp.torimatome.text.Text;

/** 版: what is said about editions, in chat and on the command line alike. */
public final class EditionWords {
  private static final int FINGERPRINT_SHOWN = 12;

  private EditionWords() {}

  /** R6版（R5実績・R6計画）. */
  public static String named(Edition edition, Text text) {
    return named(edition.name(), text);
  }

  private static String named(String name, Text text) {
    return new EditionName(name).told(text);
  }

  /** R6（第1版）　公表：…, and whether it was withdrawn. */
  public static String line(Edition edition, Addenda addenda, Text text) {
    String fingerprint = edition.sha256().substring(0, FINGERPRINT_SHOWN);
    String by = who(edition.publishedBy(), text);
    return text.say(
            "edition.line",
            named(edition, text),
            edition.number(),
            text.dated(edition.publishedAt()),
            by)
        + text.say("edition.fingerprint", fingerprint)
        + (addenda.errata().isEmpty() ? "" : text.say("edition.errata", addenda.errata().size()))
        + addenda.withdrawal().map(withdrawal -> text.say("edition.line.withdrawn")).orElse("");
  }

  /** When an edition was withdrawn, by whom, and why. */
  public static String withdrawal(Addenda.Withdrawal withdrawal, Text text) {
    return text.say(
        "edition.withdrawal",
        text.dated(withdrawal.at()),
        who(withdrawal.by(), text),
        withdrawal.reason());
  }

  /** What became of withdrawing an edition. */
  public static String withdrawn(Withdrawing.Outcome outcome, Edition edition, Text text) {
    return switch (outcome) {
      case WITHDRAWN -> text.say("edition.withdrawn", edition.name());
      case ALREADY_WITHDRAWN -> text.say("edition.already-withdrawn", edition.name());
      case NO_REASON -> text.say("edition.withdraw.no-reason");
    };
  }

  /** What became of correcting an edition. */
  public static String corrected(Publishing.Correction outcome, Edition edition, Text text) {
    return switch (outcome) {
      case Publishing.Correction.Noted(var erratum) -> erratum(erratum, text);
      case Publishing.Correction.NoSuchRow(var missing) ->
          text.say("edition.no-such-row", edition.name(), Integer.toString(missing));
      case Publishing.Correction.SaysThat() -> text.say("edition.says-that");
      case Publishing.Correction.NoReason() -> text.say("edition.no-reason");
    };
  }

  /** What became of publishing. */
  public static String published(Publishing.Outcome outcome, Text text) {
    return switch (outcome) {
      case Publishing.Outcome.Published(var edition) ->
          text.say("edition.published", named(edition, text), edition.number());
      case Publishing.Outcome.NothingNew(var last) -> text.say("edition.nothing-new", last.name());
      case Publishing.Outcome.NoTable() -> text.say("round.no-register");
      case Publishing.Outcome.Unsettled(var gaps) -> String.join("\n", gaps(gaps, text));
      case Publishing.Outcome.NothingAgainst(var standing) ->
          standing.isEmpty()
              ? text.say("edition.none")
              : text.say(
                  "edition.nothing-against", text.list(standing.stream().map(Edition::name)));
    };
  }

  /** What publishing would freeze. */
  public static String preview(Publishing.Preview preview, Text text) {
    String next = named(preview.name(), text);
    if (preview.against().isEmpty()) {
      return text.say("edition.preview.first", next, preview.table().rows().size());
    }
    if (preview.sameAs().isPresent()) {
      return text.say("edition.nothing-new", preview.sameAs().get().name());
    }
    String against = preview.against().get().name();
    Publishing.Difference changed = preview.difference();
    return changed.isEmpty()
        ? text.say("edition.preview.unmarked", next, against)
        : text.say(
            "edition.preview",
            next,
            against,
            changed.cells(),
            changed.added().size(),
            changed.dropped().size());
  }

  /**
   * What is not settled: a paragraph for each kind, a line for each section with the numbers of its
   * projects; empty where all is.
   */
  public static List<String> gaps(Gaps gaps, Text text) {
    List<String> told = new ArrayList<>();
    for (Gaps.Kind kind : Gaps.Kind.values()) {
      Map<String, Set<Integer>> sections = new LinkedHashMap<>();
      gaps.of(kind)
          .forEach(gap ->
              sections
                  .computeIfAbsent(gap.section(), section -> new TreeSet<>())
                  .add(gap.number()));
      if (!sections.isEmpty()) {
        int projects = sections.values().stream().mapToInt(Set::size).sum();
        Stream<String> head = Stream.of(text.say("edition.gaps." + kind.code(), projects));
        Stream<String> lines =
            sections.entrySet().stream()
                .map(section -> line(section.getKey(), section.getValue(), text));
        told.add(Stream.concat(head, lines).collect(Collectors.joining("\n")));
      }
    }
    if (!told.isEmpty()) {
      told.addFirst(text.say("edition.gaps"));
    }
    return told;
  }

  private static String line(String section, Set<Integer> numbers, Text text) {
    return text.say(
        "edition.gaps.section", section, text.list(numbers.stream().map(String::valueOf)));
  }

  /** 番号14　当初予算額　誤：…　正：… */
  public static String erratum(Erratum erratum, Text text) {
    return text.say(
        "edition.erratum",
        Integer.toString(erratum.number()),
        text.say("table.column." + erratum.column().code()),
        erratum.wrong(),
        erratum.correct(),
        erratum.reason(),
        text.dated(erratum.notedAt()),
        who(erratum.notedBy(), text));
  }

  /** A Slack user is mentioned by name there; an import and the shell have names of their own. */
  private static String who(String by, Text text) {
    return switch (by) {
      case "import" -> text.say("edition.by.import");
      case "command line" -> text.say("edition.by.shell");
      default -> text.say("person", by);
    };
  }
}
