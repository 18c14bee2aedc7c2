package jp.torimatome.table;

import java.time.Instant;
import jp.torimatome.plan.cell.Column;

/** 正誤: what a cell of an edition says wrongly, and what it should say. */
public record Erratum(
    int number,
    Column column,
    String wrong,
    String correct,
    String reason,
    Instant notedAt,
    String notedBy) {}
