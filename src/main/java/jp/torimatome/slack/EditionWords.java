package jp.torimatome.slack;

import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.Erratum;
import jp.torimatome.table.edition.Publishing;
import jp.torimatome.text.Text;

/** 版: what is said about editions, in chat and on the command line alike. */
public final class EditionWords {
  private static final int FINGERPRINT_SHOWN = 12;

  private EditionWords() {}

  /** R6（第1版）　公表：… */
  public static String line(Edition edition, int errata, Text text) {
    String fingerprint = edition.sha256().substring(0, FINGERPRINT_SHOWN);
    String by = who(edition.publishedBy(), text);
    return text.say("edition.line", edition.name(), edition.number(), text.dated(edition.publishedAt()), by)
        + text.say("edition.fingerprint", fingerprint)
        + (errata == 0 ? "" : text.say("edition.errata", errata));
  }

  /** What publishing would freeze. */
  public static String preview(Publishing.Preview preview, Text text) {
    String next = preview.table().ended().next().era();
    return preview
        .last()
        .map(
            last ->
                preview.changesNothing()
                    ? text.say("edition.nothing-new", last.name())
                    : text.say("edition.preview", next, last.name(), preview.cells(), preview.added().size(), preview.dropped().size()))
        .orElseGet(() -> text.say("edition.preview.first", next, preview.table().rows().size()));
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
