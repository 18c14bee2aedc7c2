package jp.torimatome.reply;

import java.util.List;
import jp.torimatome.plan.Directory;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.SectionEntry;
import jp.torimatome.round.Inquiry;

/** 権限: who may answer for a section, by the directory as it is now. */
public final class Access {
  private final Directory directory;
  private final List<String> coordinators;

  public Access(Directory directory, List<String> coordinators) {
    this.directory = directory;
    this.coordinators = List.copyOf(coordinators);
  }

  /** How a person stands to an inquiry. */
  public enum Relation {
    /** 主担当 or 副担当 of the section. */
    OWN_SECTION,
    /** 取りまとめ担当: answers on behalf, 代理入力. */
    COORDINATOR,
    OUTSIDE
  }

  public Relation relation(String userId, Inquiry inquiry) {
    return relation(userId, inquiry.section());
  }

  /** How a person stands to a section. */
  public Relation relation(String userId, Section section) {
    boolean own = directory.byCode(section.code()).filter(entry -> entry.people().contains(userId)).isPresent();
    if (own) {
      return Relation.OWN_SECTION;
    }
    return isCoordinator(userId) ? Relation.COORDINATOR : Relation.OUTSIDE;
  }

  public boolean isCoordinator(String userId) {
    return coordinators.contains(userId);
  }

  /** Coordinators, for a person who has to ask one. */
  public List<String> coordinators() {
    return coordinators;
  }

  /** The people that a stranger is sent to. */
  public List<String> contacts(Section section) {
    return directory.byCode(section.code()).map(SectionEntry::people).orElse(coordinators);
  }
}
