package jp.torimatome.round.handover.card;

import java.util.List;
import jp.torimatome.plan.Section;

/**
 * 引継ぎカード: somebody was newly entered for a section; {@code before} are those who answered for it
 * until then.
 */
public record Card(long id, String person, Section section, List<String> before) {}
