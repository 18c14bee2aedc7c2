package jp.torimatome.people;

import java.util.List;
import org.jooq.DSLContext;

/**
 * 引継ぎ: what follows a section's projects in other rooms, in the transaction that gives it them or
 * names it otherwise.
 */
@FunctionalInterface
public interface FollowerRows {
  /** {@code entry} is the section as it stands now, {@code destination} where it is written to. */
  void follow(DSLContext db, long sectionId, SectionEntry entry, String destination, Stamp stamp);

  /** One after the other, in the order in which they build on each other. */
  static FollowerRows all(FollowerRows... followers) {
    List<FollowerRows> each = List.of(followers);
    return (db, sectionId, entry, destination, stamp) ->
        each.forEach(one -> one.follow(db, sectionId, entry, destination, stamp));
  }
}
