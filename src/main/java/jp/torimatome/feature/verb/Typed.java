package jp.torimatome.feature.verb;

import java.text.Normalizer;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;

/**
 * What somebody typed after a word of /torimatome, as written, who and when, and where. {@code
 * plan}: which is meant; always there for a word that is about one plan, else where a button said
 * so.
 */
public record Typed(String rest, Optional<Plan> plan, Stamp stamp, String channel) {
  /** With full and half width as one, for words that are compared. */
  public String folded() {
    return Normalizer.normalize(rest, Normalizer.Form.NFKC).strip();
  }

  /** The plan that a word of one plan is about. */
  public Plan ofPlan() {
    return plan.orElseThrow();
  }
}
