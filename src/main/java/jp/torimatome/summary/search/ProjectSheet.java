package jp.torimatome.summary.search;

import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;

/**
 * 事業の全体: one project with its amounts by year and stage, its texts, its links and its state in the
 * round; a cell that lacks an answer is recorded by nobody ({@code recordedBy} is empty).
 */
public record ProjectSheet(
    Plan plan,
    Project project,
    Links links,
    List<DatedAmount> amounts,
    List<DatedPassage> passages,
    Optional<RoundState> state) {

  /** 再掲 and 後継 in both directions. */
  public record Links(
      Optional<Hit> original,
      List<Hit> relistings,
      List<Predecessor> predecessors,
      List<Hit> successors) {}

  /** A project that this one follows; {@code hit} is empty when it stands in another table. */
  public record Predecessor(String name, boolean inNextPlan, Optional<Hit> hit) {}

  /**
   * How the project stands in the round; a relisting stands as its original does; without an item
   * it is not asked about.
   */
  public record RoundState(Round round, Optional<Item> item) {}
}
