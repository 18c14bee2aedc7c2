package jp.torimatome.table.reorganisation;

import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import org.jooq.DSLContext;

/** 引継ぎ: what follows a section's projects in other rooms, in the transaction that gives it them or names it otherwise. */
@FunctionalInterface
public interface FollowerRows {
  /** {@code entry} is the section as it stands now, {@code destination} where it is written to. */
  void follow(DSLContext db, long sectionId, SectionEntry entry, String destination, Stamp stamp);
}
