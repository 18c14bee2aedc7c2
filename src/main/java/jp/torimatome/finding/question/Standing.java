package jp.torimatome.finding.question;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.Project;

/** A finding with the project that it is about and what became of it. */
public record Standing(Finding finding, Project project, State state) {

  /** 状態. */
  public sealed interface State {
    /** 未確認: nobody was asked yet. */
    record Open() implements State {}

    /** 照会中: the section was asked and has not answered. */
    record Asked(Instant at) implements State {}

    /** このまま: it stands, for a reason. */
    record Kept(FindingAnswer answer) implements State {}

    /** 取下げ: the office took its question back. */
    record Withdrawn(FindingAnswer answer) implements State {}

    /**
     * 修正済: it no longer occurs; nobody is known where the value changed without an answer to the
     * question.
     */
    record Mended(Optional<FindingAnswer> answer) implements State {}
  }

  /** True while an answer is waited for. */
  public boolean isAsked() {
    return state instanceof State.Asked;
  }

  public boolean isOpen() {
    return state instanceof State.Open;
  }
}
