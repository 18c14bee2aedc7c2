package jp.torimatome.slack.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a coordinator can say after /torimatome, in either language. */
enum Verb {
  STATUS("status", "状況"),
  OPEN("open", "開始"),
  CLOSE("close", "締切"),
  PAUSE("pause", "停止"),
  RESUME("resume", "再開"),
  REMIND("remind", "督促"),
  PREVIEW("preview", "予告"),
  SUMMARY("summary", "集計"),
  FINDINGS("findings", "確認事項"),
  EDITIONS("editions", "版"),
  EXPORT("export", "出力"),
  ROLLOVER("rollover", "年度更新"),
  PARKED("parked", "保留"),
  HELP("help", "ヘルプ");

  private final String english;
  private final String japanese;

  Verb(String english, String japanese) {
    this.english = english;
    this.japanese = japanese;
  }

  String english() {
    return english;
  }

  String japanese() {
    return japanese;
  }

  static Optional<Verb> of(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(verb -> verb.english.equals(plain) || verb.japanese.equals(plain)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).flatMap(verb -> Stream.of(verb.english, verb.japanese)).toList();
  }
}
