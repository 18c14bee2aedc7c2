package jp.torimatome.preview;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.torimatome.say.Part;
import jp.torimatome.say.door.Pages;

/** What everybody was shown last of their own page. */
public final class OwnPages implements Pages {
  private final Map<String, List<Part>> shown = new ConcurrentHashMap<>();

  @Override
  public Shown show(String person, List<Part> parts) {
    shown.put(person, parts);
    return Shown.TAKEN;
  }

  /** Empty where nothing was shown yet. */
  List<Part> of(String person) {
    return shown.getOrDefault(person, List.of());
  }
}
