package jp.torimatome.say.door;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.say.Control;
import jp.torimatome.say.Screen;

/**
 * 記入された画面: a form as it stands before somebody, with what its inputs hold. {@code id} is the
 * screen's own; {@code stamp} changes whenever another is put in its place. {@code given}: by input
 * and control; what nobody touched may be missing.
 */
public record Filled(
    String person, String id, String stamp, Screen screen, Map<String, Map<String, Given>> given) {
  /**
   * What a control holds: the words that were typed, or the values that were chosen with the words
   * that they were read by.
   */
  public record Given(List<Control.Option> chosen) {
    /** Nothing. */
    public static final Given NONE = new Given(List.of());

    /** What was typed, or the first value that was chosen. */
    public Optional<String> value() {
      return chosen.stream().findFirst().map(Control.Option::value);
    }

    /** Every value that was chosen. */
    public List<String> values() {
      return chosen.stream().map(Control.Option::value).toList();
    }
  }

  /** What comes back with the form. */
  public String carried() {
    return screen.frame().carried();
  }

  /** A key by which the same sending is known again. */
  public String key() {
    return "view:" + id + ":" + stamp;
  }

  /** Empty where the form has no such input, or nobody touched it. */
  public Optional<Given> in(String input, String control) {
    return Optional.ofNullable(given.getOrDefault(input, Map.of()).get(control));
  }

  /** Of an input whose id is its control's. */
  public Optional<Given> in(String id) {
    return in(id, id);
  }

  /** What was typed; empty where nothing was. */
  public String text(String id) {
    return value(id).orElse("");
  }

  /** What was typed or chosen, if anything was. */
  public Optional<String> value(String id) {
    return in(id).flatMap(Given::value);
  }

  /** Everything that was chosen. */
  public List<String> values(String id) {
    return in(id).map(Given::values).orElse(List.of());
  }

  /** The day that was chosen. */
  public Optional<LocalDate> day(String id) {
    return value(id).map(LocalDate::parse);
  }

  /** The moment that was chosen. */
  public Optional<Instant> moment(String id) {
    return value(id).map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
  }
}
