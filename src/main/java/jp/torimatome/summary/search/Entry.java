package jp.torimatome.summary.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 索引の一件: one project as it is searched, folded. Names and section hold every name and spelling,
 * contents both plans', then come the direction and what sections answered: status, plan and
 * issues. The reading is made when first needed.
 */
final class Entry {
  private final Hit hit;
  private final int direction;
  private final List<String> fields;
  private volatile Readings.@Nullable Reading reading;

  /**
   * {@code fields}: names, section, contents, direction, texts; what stands in an earlier one is
   * found first.
   */
  Entry(Hit hit, int direction, List<String> fields) {
    this.hit = hit;
    this.direction = direction;
    this.fields = List.copyOf(fields);
  }

  Hit hit() {
    return hit;
  }

  int direction() {
    return direction;
  }

  List<String> fields() {
    return fields;
  }

  /** The first of the fields that has the word; as many as there are where none has. */
  int place(String word) {
    for (int place = 0; place < fields.size(); place++) {
      if (fields.get(place).contains(word)) {
        return place;
      }
    }
    return fields.size();
  }

  /**
   * Whether something in it is read so; false while its reading is not made and {@code pace} has no
   * more room for it.
   */
  boolean reads(String hiragana, Readings readings, Pace pace) {
    Readings.Reading known = reading;
    return (known != null || pace.take(length())) && read(readings).says(hiragana);
  }

  Readings.Reading read(Readings readings) {
    Readings.Reading known = reading;
    if (known == null) {
      known = readings.of(String.join("\n", fields));
      reading = known;
    }
    return known;
  }

  private int length() {
    return fields.stream().mapToInt(String::length).sum();
  }

  /** How many more characters one question may read; the rest is read by the next. */
  static final class Pace {
    private int left;

    Pace(int characters) {
      this.left = characters;
    }

    boolean take(int characters) {
      left -= characters;
      return left + characters > 0;
    }

    boolean hasRoom() {
      return left > 0;
    }
  }
}
