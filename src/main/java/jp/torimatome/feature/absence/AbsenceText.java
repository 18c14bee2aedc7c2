package jp.torimatome.feature.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.say.Marks;
import jp.torimatome.text.day.Days;
import jp.torimatome.text.day.Reading;
import jp.torimatome.text.day.When;

/**
 * 不在 as typed: whose, when, and who stands in; {@code unread} is what could not be understood of
 * it.
 */
record AbsenceText(Optional<String> person, When when, Optional<String> standIn, String unread) {
  private static final Pattern STAND_IN = Pattern.compile("(?:代理|stand-in)(?:の方|者)?\\s*(?:は|：|:)?");

  static AbsenceText read(String typed, LocalDate today) {
    Reading reading = joined(Days.read(typed, today), today);
    boolean named = STAND_IN.matcher(reading.before() + reading.after()).find();
    String before = STAND_IN.matcher(reading.before()).replaceAll(" ");
    String after = STAND_IN.matcher(reading.after()).replaceAll(" ");
    List<String> first = people(before);
    List<String> last = people(after);
    Optional<String> second =
        named && first.size() > 1 ? Optional.of(first.getLast()) : Optional.empty();
    Optional<String> standIn = last.stream().findFirst().or(() -> second);
    boolean tooMany = last.size() > 1 || first.size() > (named && last.isEmpty() ? 2 : 1);
    boolean unsure = tooMany || (!named && !last.isEmpty());
    String words = Marks.MENTION.matcher(unsure ? "" : before + " " + after).replaceAll(" ");
    String unread = unsure ? Marks.unlinked(before + " " + after) : words;
    return new AbsenceText(
        first.stream().findFirst(),
        reading.when(),
        standIn,
        unread.replaceAll("[\\s\u3000、,]+", " ").strip());
  }

  /** Two days side by side are from the one to the other. */
  private static Reading joined(Reading first, LocalDate today) {
    Reading next = Days.read(first.after(), today);
    boolean beside = next.before().isBlank() && !next.before().equals(first.after());
    return beside
            && first.when() instanceof When.Period from
            && from.day().isPresent()
            && next.when() instanceof When.Period until
            && until.day().isPresent()
            && !from.how().openStart()
        ? new Reading(
            new When.Period(from.from(), until.until(), until.how()), first.before(), next.after())
        : first;
  }

  private static List<String> people(String words) {
    List<String> people = new ArrayList<>();
    Matcher mentions = Marks.MENTION.matcher(words);
    while (mentions.find()) {
      people.add(mentions.group(1));
    }
    return people;
  }
}
