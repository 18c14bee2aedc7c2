package jp.torimatome.e2e.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;

/**
 * What of an office can be looked at: by those who run it, and by somebody with whom a reply has
 * nothing to do.
 */
public record OtherEyes(Office office, Path folder) {
  private static final String ROOM = Office.COORDINATORS_CHANNEL;

  /** Home, posts, searches and files. */
  public String ofNobodyConcerned() {
    Person reader = office.person("U0SEC05A");
    StringBuilder shown = new StringBuilder(reader.home().orElseThrow().toString());
    reader
        .messages(Office.READERS_CHANNEL)
        .forEach(message ->
            shown
                .append(message)
                .append(reader.thread(Office.READERS_CHANNEL, message.get("ts").getAsString())));
    reader.messages(reader.direct()).forEach(shown::append);
    List.of("1-9", "10-27", "雇用対策課", "差し戻し", "未確認", "変更あり")
        .forEach(words -> shown.append(reader.slash("C0SEC05", "/jigyo", words)));
    for (String form : List.of("csv", "json", "html")) {
      Path file = folder.resolve("table." + form);
      office.command("export", file.toString());
      shown.append(read(file));
    }
    return shown.toString();
  }

  /**
   * What is no message; {@link jp.torimatome.slack.FormattedWords} reads all of it when the office
   * closes.
   */
  public void lookAtEverything(Person coordinator, Person responder) {
    coordinator.closeAll();
    List.of(coordinator, responder, office.person("U0SEC05A")).forEach(Person::openHome);
    for (String words :
        List.of(
            "状況",
            "開始",
            "締切",
            "予告",
            "確認事項",
            "版",
            "年度更新",
            "期限延長",
            "解除",
            "経過",
            "経過 住宅課",
            "保留",
            "担当確認",
            "出力 *印*",
            "督促 *印*",
            "名簿 *印*",
            "文書 *印*",
            "不在 *印*",
            "権限 *印*",
            "*印*",
            "ヘルプ `印`",
            "集計 _印_",
            "経過 :印:",
            "期限延長 *印* 5/20 多忙")) {
      coordinator.slash(ROOM, "/torimatome", words);
    }
    for (String words : List.of("4", "10", "就労", "*印*", "8 系譜", "1-9", "未回答", "`印`", "支援 :印:")) {
      coordinator.slash(ROOM, "/jigyo", words);
    }
    for (String words : List.of("回答確認", "名簿", "組織改編", "訂正", "不在")) {
      coordinator.slash(ROOM, "/torimatome", words);
      coordinator.closeAll();
    }
    coordinator.slash(ROOM, "/torimatome", "回答確認");
    Office.await(
        "the home tabs are there",
        () -> coordinator.home().isPresent() && responder.home().isPresent());
    Office.await("the reader's too", () -> office.person("U0SEC05A").home().isPresent());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
