package jp.torimatome.round.handover.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;

/**
 * What stands on a card as things are when it is sent: what the section owns, what it said last,
 * what came back and why, what is open now, and who can be asked.
 */
public record CardContent(
    SectionEntry entry,
    Set<Part> parts,
    List<Owned> owned,
    Past past,
    List<Open> open,
    List<String> predecessors) {

  /** What the person is entered as. */
  public enum Part {
    RESPONDER,
    DEPUTY,
    HEAD
  }

  /** A project with its newest reply. */
  public record Owned(int number, String name, Optional<LastReply> reply) {}

  /** Who replied last, when, about which year. */
  public record LastReply(long projectId, FiscalYear ended, String by, Instant at) {}

  /** What came back, and what was answered to questions about the table. */
  public record Past(List<Returned> returned, List<Answered> answered) {}

  /** 差し戻し: which fields, and why. */
  public record Returned(
      int number, FiscalYear ended, List<Field> fields, String reason, Instant at) {}

  /** 確認事項への回答: mended, or kept for a reason. */
  public record Answered(int number, boolean mended, String words, Instant at) {}

  /** What is owed in a round, and when it is due. */
  public record Open(Round round, Instant dueAt, List<Item> items) {}
}
