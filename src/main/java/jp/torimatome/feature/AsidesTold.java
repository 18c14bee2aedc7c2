package jp.torimatome.feature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.delivery.Composer;
import jp.torimatome.feature.aside.AsideComposer;
import jp.torimatome.people.Access;
import jp.torimatome.people.Duty;
import jp.torimatome.reply.aside.Aside;
import jp.torimatome.reply.aside.AsideStore;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.say.Marks;
import jp.torimatome.summary.board.Boards;

/**
 * 添え書き: what was written below prompts instead of answered, told to who wrote it and of the day.
 */
public final class AsidesTold implements Feature {
  private final Ground ground;
  private final AsideComposer.Sources sources;

  public AsidesTold(Ground ground, Boards boards, Access access, Duty duty) {
    this.ground = ground;
    this.sources =
        new AsideComposer.Sources(new AsideStore(ground.database()), boards, access, duty);
  }

  @Override
  public List<Composer> composers() {
    return List.of(new AsideComposer(sources, ground.text(), ground.clock()));
  }

  @Override
  public List<Waiting> digest() {
    return List.of(new Waiting(sources.store()::untold, this::told));
  }

  /** Where, so that a coordinator can go there; nobody is named. */
  private Optional<String> told() {
    List<AsideStore.Told> told = sources.store().beingTold();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    long questions =
        told.stream().filter(each -> each.aside().kind() == Aside.Kind.QUESTION).count();
    String lines =
        told.stream()
            .limit(Ground.SHOWN)
            .map(each ->
                ground
                    .text()
                    .say(
                        "digest.aside",
                        Marks.escape(each.section()),
                        place(each.aside().spot()),
                        ground.text().moment(each.aside().at())))
            .collect(Collectors.joining("\n"));
    return Optional.of(
        ground.text().say("digest.asides", told.size(), questions, lines + ground.more(told)));
  }

  private String place(Aside.Spot spot) {
    return spot.direct() ? ground.text().say("digest.aside.direct") : Marks.place(spot.channel());
  }
}
