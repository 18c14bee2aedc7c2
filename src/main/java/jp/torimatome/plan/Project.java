package jp.torimatome.plan;

import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import org.jspecify.annotations.Nullable;

/**
 * 事業: one row of the register with its links; texts and amounts of the years are asked for
 * separately.
 */
public record Project(
    long id,
    int printedNumber,
    Names names,
    Direction direction,
    Section section,
    Lifecycle lifecycle,
    @Nullable Long relistsProjectId,
    List<Succession> predecessors) {

  /** Name and content in this plan and in the next one. */
  public record Names(Passage name, Passage content, Passage nextName, Passage nextContent) {}

  /**
   * The name to show: this plan's, or the next plan's where this plan does not know the project.
   */
  public String displayName() {
    return names.name().nature() == Nature.GIVEN ? names.name().body() : names.nextName().body();
  }

  /** 再掲: the project that this row prints a second time. */
  public Optional<Long> relists() {
    return Optional.ofNullable(relistsProjectId);
  }

  public boolean isRelisting() {
    return relistsProjectId != null;
  }
}
