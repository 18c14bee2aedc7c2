package jp.torimatome.plan.checks;

/**
 * 確認の物差し: a change of {@code changePercent} or more wants a reason; texts alike by {@code
 * copiedPercent} or more are copies.
 */
public record Checks(int changePercent, int copiedPercent, WordList words) {}
