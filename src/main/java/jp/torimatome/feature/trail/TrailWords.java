package jp.torimatome.feature.trail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Line;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/** The words of a line of the record: what was done, to what, and from where. */
public final class TrailWords {
  /** Holds since ever: not worth saying. */
  private static final String EVER = DirectoryStore.EVER.toString();

  /** Whatever follows it is one particular: a reason has spaces. */
  private static final String REASON = " reason:";

  private final Text text;
  private final AuditStore.Subjects subjects;
  private final Map<Long, String> plans;

  /** {@code plans}: what tells them apart, by id; empty while there is only one. */
  public TrailWords(Text text, AuditStore.Subjects subjects, Map<Long, String> plans) {
    this.text = text;
    this.subjects = subjects;
    this.plans = plans;
  }

  /** What was done, with the particulars that the line keeps. */
  public String deed(Line line) {
    String act = "trail.act." + line.act();
    String said = text.has(act) ? text.say(act) : line.act();
    String particulars = text.list(particulars(line.subject()).stream());
    return particulars.isEmpty() ? said : text.say("trail.deed", said, particulars);
  }

  /** A person's Slack id, or the word for the schedule, the command line or the settings. */
  public String who(Line line) {
    String key = "trail.who." + line.who().replace(' ', '-');
    return text.has(key) ? text.say(key) : line.who();
  }

  /** {@link #who} as chat shows it. */
  String whoInChat(Line line) {
    return line.who().matches("[UW][A-Z0-9]+") ? text.say("person", line.who()) : who(line);
  }

  /** The door: a command, a button, a modal, the schedule; a channel where there is one. */
  public String from(Line line) {
    String[] parts = line.origin().split(" ", 2);
    String key = "trail.from." + parts[0].replace(':', '.');
    return text.has(key) ? text.say(key) : parts[0];
  }

  /**
   * One line of a list in chat; {@code section} is what its section is called, where the list is of
   * several.
   */
  String listed(Line line, Optional<String> section) {
    String who = whoInChat(line);
    String where = from(line);
    String by =
        where.isEmpty() || where.equals(who)
            ? text.say("trail.by.itself", who)
            : text.say("trail.by", who, where);
    String deed =
        section.map(name -> text.say("trail.of", name, deed(line))).orElseGet(() -> deed(line));
    return text.say("trail.line", text.moment(line.at()), Marks.escape(deed), by);
  }

  private List<String> particulars(String subject) {
    Map<String, String> values = new LinkedHashMap<>();
    String[] halves = subject.split(REASON, 2);
    Stream.of(halves[0].split(" "))
        .map(word -> word.split(":", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> values.put(pair[0], pair[1]));
    if (halves.length == 2) {
      values.put("reason", halves[1]);
    }
    List<String> said = new ArrayList<>();
    values.entrySet().stream()
        .flatMap(value ->
            Optional.ofNullable(subjects.plans().get(value.getKey() + ":" + value.getValue()))
                .stream())
        .flatMap(plan -> Optional.ofNullable(plans.get(plan)).stream())
        .distinct()
        .forEach(said::add);
    values.forEach((name, value) -> {
      String key = "trail.particular." + name;
      if (name.equals("item")) {
        Integer number =
            value.matches("[0-9]+") ? subjects.numbers().get(Long.parseLong(value)) : null;
        said.add(text.say(key, number == null ? value : number.toString()));
      } else if (name.equals("fields")) {
        said.add(text.say(key, text.list(Stream.of(value.split(",")).map(this::field))));
      } else if (name.equals("letter") && text.has("trail.letter." + value)) {
        said.add(text.say("trail.letter." + value));
      } else if (name.equals("step")) {
        said.add(step(value));
      } else if (text.has(key) && !value.equals(EVER)) {
        said.add(text.say(key, value));
      }
    });
    return said;
  }

  /** "due-7" in words, as the planned steps of a round are told. */
  private String step(String name) {
    String[] parts = name.split("-", 2);
    return switch (parts[0]) {
      case "opening", "due" ->
          parts.length == 1
              ? text.say("trail.step." + parts[0])
              : text.say("trail.step.due-n", parts[1]);
      case "late" -> text.say("trail.step.late-n", parts[1]);
      case "manual" -> text.say("trail.step.manual");
      default -> name;
    };
  }

  private String field(String code) {
    String key = "trail.field." + code;
    return text.has(key) ? text.say(key) : code;
  }
}
