package jp.torimatome.slack.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.slack.Days;

/** 不在 as typed: an optional person, from when to when, and an optional stand-in; what is not said is empty. */
record AbsenceText(Optional<String> person, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> standIn) {
  /** As Slack writes a mention: https://docs.slack.dev/interactivity/implementing-slash-commands. */
  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");

  private static final Pattern RANGE = Pattern.compile("\\s*(?:~|〜|～|から|まで|(?<=\\d|日)-(?=\\d{1,2}[/月]))\\s*");

  static AbsenceText read(String typed, LocalDate today) {
    List<String> people = new ArrayList<>();
    Optional<String> person = Optional.empty();
    Matcher mentions = MENTION.matcher(typed);
    int standInWord = typed.indexOf("代理");
    while (mentions.find()) {
      if (standInWord >= 0 && mentions.start() > standInWord) {
        people.add(mentions.group(1));
      } else {
        person = Optional.of(mentions.group(1));
      }
    }
    String rest = MENTION.matcher(typed).replaceAll(" ").replace("代理", " ");
    List<LocalDate> days = new ArrayList<>();
    boolean open = rest.strip().matches(".*(から|~|〜|～)");
    for (String word : RANGE.matcher(rest).replaceAll(" ").split("\\s+")) {
      Days.read(word, today).ifPresent(days::add);
    }
    Optional<LocalDate> from = days.stream().findFirst();
    Optional<LocalDate> until = days.size() > 1 ? Optional.of(days.get(1)) : from.filter(day -> !open);
    return new AbsenceText(person, from, until, people.stream().findFirst());
  }
}
