package jp.torimatome.plan.cell;

import java.time.Instant;

/**
 * An amount of a project as it stands now, with who recorded it when; source is {@code import:ID},
 * {@code reply:ID} or {@code question:ID}.
 */
public record DatedAmount(
    FiscalYear year,
    Stage stage,
    Amount amount,
    Instant recordedAt,
    String recordedBy,
    String source) {}
