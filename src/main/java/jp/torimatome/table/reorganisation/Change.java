package jp.torimatome.table.reorganisation;

import java.util.List;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.plan.Section;

/** What becomes of a section. */
public sealed interface Change {
  /** The section that it is about. */
  Section section();

  /** 名称変更: the old name stays as a spelling. */
  record Rename(Section section, String name) implements Change {}

  /** 分割: a new section takes some of its projects. */
  record Split(Section section, Created created, List<Long> projects) implements Change {}

  /** 統合: its projects go to another section, and it ends. */
  record Merge(Section section, Section into) implements Change {}

  /** A section that did not exist before; {@code code} is its key in the directory. */
  record Created(String code, String name, String channel, Staff staff) {}
}
