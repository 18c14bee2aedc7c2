package jp.torimatome.say.door;

import java.util.List;
import jp.torimatome.say.Part;

/** 自分の頁: where everybody sees what concerns them whenever they look, apart from any message. */
public interface Pages {
  /** What became of a page that was to be shown. */
  enum Shown {
    TAKEN,
    /** It cannot be shown as it is, however often it is tried. */
    REFUSED,
    /** Nobody could be reached; it may be tried again. */
    AWAY
  }

  /** Puts this in the place of what {@code person} sees there. */
  Shown show(String person, List<Part> parts);
}
