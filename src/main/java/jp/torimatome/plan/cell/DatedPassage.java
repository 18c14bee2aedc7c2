package jp.torimatome.plan.cell;

import java.time.Instant;

/**
 * A text of a project as it stands now, with who recorded it when; source is {@code import:ID},
 * {@code reply:ID} or {@code question:ID}.
 */
public record DatedPassage(
    PassageField field,
    FiscalYear year,
    Passage passage,
    Instant recordedAt,
    String recordedBy,
    String source) {}
