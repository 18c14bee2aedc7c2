package jp.torimatome.plan;

import org.jspecify.annotations.Nullable;

/**
 * 後継事業: a project that this one follows, by its printed name; the project itself when it stands in
 * the register.
 */
public record Succession(
    boolean inNextPlan, String predecessorName, @Nullable Long predecessorId) {}
