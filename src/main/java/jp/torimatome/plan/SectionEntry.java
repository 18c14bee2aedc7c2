package jp.torimatome.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * One unit of config/sections.yaml: its official name, every spelling that tables use for it, the Slack channel that is
 * prompted (empty: the first responder), and the Slack user ids of its 主担当 and 副担当.
 */
public record SectionEntry(
    String code, String name, List<String> spellings, String channel, List<String> responders, List<String> deputies) {

  /** Everybody who may answer for the section, 主担当 first. */
  public List<String> people() {
    return Stream.concat(responders.stream(), deputies.stream()).distinct().toList();
  }

  /** Slack id that prompts go to. */
  public String destination() {
    return channel.isEmpty() ? people().getFirst() : channel;
  }
}
