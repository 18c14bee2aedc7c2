package jp.torimatome.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.people.place.Trouble;
import jp.torimatome.people.place.TroubleStore;
import jp.torimatome.plan.Section;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.say.Marks;

/** 名簿の点検: what is newly wrong with the directory, told of the day. */
public final class RosterTroubles implements Feature {
  private final Ground ground;
  private final TroubleStore store;

  public RosterTroubles(Ground ground) {
    this.ground = ground;
    this.store = new TroubleStore(ground.database());
  }

  @Override
  public List<Waiting> digest() {
    return List.of(new Waiting(store::untold, this::told));
  }

  /** Without a name: the list in chat says who. */
  private Optional<String> told() {
    List<Trouble> told = store.beingTold();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> names =
        ground.plans().sections().stream().collect(Collectors.toMap(Section::code, Section::name));
    String office = ground.text().say("digest.trouble.office");
    List<String> lines =
        told.stream()
            .map(each ->
                ground
                    .text()
                    .say(
                        "digest.trouble",
                        Marks.escape(names.getOrDefault(each.code(), office)),
                        ground.text().say("digest.trouble." + each.kind().code())))
            .distinct()
            .toList();
    String shown = lines.stream().limit(Ground.SHOWN).collect(Collectors.joining("\n"));
    return Optional.of(
        ground.text().say("digest.troubles", told.size(), shown + ground.more(lines)));
  }
}
