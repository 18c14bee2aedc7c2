package jp.torimatome.feature.roster;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.torimatome.feature.handover.HandoverWords;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.place.Trouble;
import jp.torimatome.people.roster.Difference;
import jp.torimatome.people.roster.RosterFault;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/**
 * How sections, what changes about them, and what is wrong with them are told, in chat and on the
 * command line.
 */
public final class RosterWords {
  private final Text text;
  private final UnaryOperator<String> person;
  private final UnaryOperator<String> channel;
  private final UnaryOperator<String> words;

  private RosterWords(
      Text text,
      UnaryOperator<String> person,
      UnaryOperator<String> channel,
      UnaryOperator<String> words) {
    this.text = text;
    this.person = person;
    this.channel = channel;
    this.words = words;
  }

  /** For mrkdwn that one person sees: people and channels are linked. */
  static RosterWords linked(Text text) {
    return new RosterWords(text, id -> text.say("person", id), Marks::place, Marks::escape);
  }

  /** For plain text; {@code person} names one. */
  public static RosterWords plain(Text text, UnaryOperator<String> person) {
    return new RosterWords(text, person, UnaryOperator.identity(), UnaryOperator.identity());
  }

  Text text() {
    return text;
  }

  /** A section with everything that is entered of it, and what is wrong about it. */
  String section(SectionEntry entry, List<Trouble> troubles) {
    String place =
        entry.channel().isEmpty()
            ? text.say("handover.no-channel")
            : channel.apply(entry.channel());
    String head =
        text.say(
            "roster.section",
            words.apply(entry.name()),
            place,
            people(entry.responders()),
            people(entry.deputies()),
            people(entry.heads()));
    String spellings =
        entry.spellings().isEmpty()
            ? ""
            : text.say(
                "roster.section.spellings", words.apply(text.list(entry.spellings().stream())));
    String signOff =
        entry.signOff() == SignOff.SETTING
            ? ""
            : text.say("roster.section.sign-off", signOff(entry.signOff().code()));
    return head
        + spellings
        + signOff
        + troubles.stream().map(trouble -> "\n" + trouble(trouble)).collect(Collectors.joining());
  }

  private String trouble(Trouble trouble) {
    boolean channelWrong = trouble.kind().code().startsWith("channel");
    String what = channelWrong ? channel.apply(trouble.slackId()) : person.apply(trouble.slackId());
    return text.say("roster.trouble." + trouble.kind().code(), what);
  }

  /** Everything that changes, a line each. */
  public String differences(List<Difference> differences) {
    return differences.stream().map(this::difference).collect(Collectors.joining("\n"));
  }

  private String difference(Difference difference) {
    return text.say(
        "roster.difference",
        text.say("roster.part." + difference.part().name().toLowerCase(Locale.ROOT)),
        values(difference.part(), difference.before()),
        values(difference.part(), difference.after()));
  }

  private String values(Difference.Part part, List<String> values) {
    if (values.isEmpty()) {
      return text.say("handover.nobody");
    }
    return text.list(
        values.stream()
            .map(value ->
                switch (part) {
                  case NAME, SPELLINGS -> words.apply(value);
                  case CHANNEL -> channel.apply(value);
                  case RESPONDERS, DEPUTIES, HEADS -> person.apply(value);
                  case SIGN_OFF -> signOff(value);
                }));
  }

  String signOff(String code) {
    return text.say("roster.sign-off." + code);
  }

  String people(List<String> ids) {
    return ids.isEmpty() ? text.say("handover.nobody") : text.list(ids.stream().map(person));
  }

  /** What to mend; plain text. */
  public String fault(RosterFault fault) {
    return switch (fault) {
      case RosterFault.OfStaff(var staff) -> new HandoverWords(text).fault(staff);
      case RosterFault.NoName() -> text.say("roster.fault.no_name");
      case RosterFault.Taken(var official, var taken, var owner) ->
          text.say("roster.fault.taken", taken, owner);
      case RosterFault.UnfitChannel(var state) -> text.say("roster.fault.channel_" + state.code());
      case RosterFault.HeadAnswers() -> text.say("roster.fault.head_answers");
    };
  }
}
