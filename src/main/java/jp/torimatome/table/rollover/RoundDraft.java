package jp.torimatome.table.rollover;

import java.time.Instant;

/**
 * 照会の案: the round that is planned with the rollover, unless its year has one; {@code fields} are
 * codes, comma-separated.
 */
public record RoundDraft(
    String title,
    String instructions,
    String fields,
    Instant opensAt,
    Instant dueAt,
    Instant closesAt) {}
