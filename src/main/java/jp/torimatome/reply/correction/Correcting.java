package jp.torimatome.reply.correction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.roster.Editing;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.check.Fault;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;

/**
 * 訂正の提案: whoever may answer an item proposes, a coordinator takes or declines; nothing changes
 * before that.
 */
public final class Correcting {
  private final Answering answering;
  private final CorrectionStore store;
  private final PlanStore plans;
  private final People people;

  /** Where a contact is entered. */
  public record People(DirectoryStore directory, Editing editing, ZoneId zone) {}

  public Correcting(Answering answering, CorrectionStore store, PlanStore plans, People people) {
    this.answering = answering;
    this.store = store;
    this.plans = plans;
    this.people = people;
  }

  /** What stands now, by kind, or why this person may propose nothing. */
  public sealed interface Opening {
    record Opened(Project project, Map<Correction.Kind, String> now) implements Opening {}

    record Refused(Refusal refusal) implements Opening {}
  }

  /** What became of a proposal. */
  public sealed interface Outcome {
    record Proposed(List<Correction.Kind> kinds) implements Outcome {}

    /** It says what stands there anyway. */
    record Nothing() implements Outcome {}

    record Faulty(Fault fault) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What became of a decision. */
  public enum Decided {
    TAKEN,
    DECLINED,
    /** Decided before, or overtaken by a newer proposal. */
    ALREADY,
    /** What stands there is no longer what the section had before it. */
    CHANGED,
    /** The directory does not take it; it waits on. */
    NOT_ENTERED
  }

  public Opening open(long itemId, String person, Instant now) {
    return switch (answering.open(itemId, person, now)) {
      case Answering.Outcome.Refused(var refusal) -> new Opening.Refused(refusal);
      case Answering.Outcome.Opened(var sheet, var onBehalf) -> {
        Project project = plans.project(sheet.item().project().id()).orElseThrow();
        Map<Correction.Kind, String> standing = new EnumMap<>(Correction.Kind.class);
        for (Correction.Kind kind : Correction.Kind.values()) {
          standing.put(kind, standing(project, kind, now));
        }
        yield new Opening.Opened(project, standing);
      }
    };
  }

  /** {@code typed}: what should stand, by kind. */
  public Outcome propose(long itemId, Map<Correction.Kind, String> typed, Stamp stamp) {
    return switch (open(itemId, stamp.by(), stamp.at())) {
      case Opening.Refused(var refusal) -> new Outcome.Refused(refusal);
      case Opening.Opened(var project, var now) -> propose(project, now, typed, stamp);
    };
  }

  private Outcome propose(
      Project project,
      Map<Correction.Kind, String> now,
      Map<Correction.Kind, String> typed,
      Stamp stamp) {
    Map<Correction.Kind, String> changed = new EnumMap<>(Correction.Kind.class);
    for (Map.Entry<Correction.Kind, String> entry : typed.entrySet()) {
      switch (EntryReading.text(new ReplyForm.Entry(Choice.GIVEN, entry.getValue()))) {
        case EntryReading.Refused(var fault) -> {
          return new Outcome.Faulty(fault);
        }
        case EntryReading.Read(ReplyValue value)
            when value.typed().isEmpty() || value.typed().equals(now.get(entry.getKey())) -> {}
        case EntryReading.Read(ReplyValue value) -> changed.put(entry.getKey(), value.typed());
      }
    }
    changed.forEach(
        (kind, body) -> store.propose(project.id(), kind, now.getOrDefault(kind, ""), body, stamp));
    return changed.isEmpty()
        ? new Outcome.Nothing()
        : new Outcome.Proposed(List.copyOf(changed.keySet()));
  }

  /** What waits under this id. */
  public Optional<Correction> waiting(long id) {
    return store.waiting().stream().filter(each -> each.id() == id).findFirst();
  }

  /** 見送り: nothing changes, and whoever proposed it is told why. */
  public Decided decline(long id, String reason, Stamp stamp) {
    return waiting(id)
            .filter(each -> store.decide(each, new Correction.Decision(false, reason, stamp)))
            .isPresent()
        ? Decided.DECLINED
        : Decided.ALREADY;
  }

  /** 反映: it stands from now on. */
  public Decided take(long id, Stamp stamp) {
    Optional<Correction> found = waiting(id);
    if (found.isEmpty()) {
      return Decided.ALREADY;
    }
    Correction correction = found.get();
    if (!standing(correction.project(), correction.kind(), stamp.at())
        .equals(correction.before())) {
      return Decided.CHANGED;
    }
    if (correction.kind() == Correction.Kind.CONTACT && !entered(correction, stamp)) {
      return Decided.NOT_ENTERED;
    }
    return store.decide(correction, new Correction.Decision(true, "", stamp))
        ? Decided.TAKEN
        : Decided.ALREADY;
  }

  private String standing(Project project, Correction.Kind kind, Instant now) {
    return switch (kind) {
      case CONTENT ->
          project.names().content().nature() == Nature.GIVEN
              ? project.names().content().body()
              : "";
      case CONTACT ->
          people
              .directory()
              .at(now)
              .byCode(project.section().code())
              .flatMap(entry -> entry.responders().stream().findFirst())
              .orElse("");
    };
  }

  /** The new 主担当 stands before the others from today on; who stood there before stays no longer. */
  private boolean entered(Correction correction, Stamp stamp) {
    var day = stamp.at().atZone(people.zone()).toLocalDate();
    return people
        .editing()
        .open(correction.project().section().code(), day)
        .map(opened -> {
          SectionEntry entry = opened.entry();
          List<String> deputies =
              entry.deputies().stream().filter(each -> !each.equals(correction.body())).toList();
          var responders = new ArrayList<>(List.of(correction.body()));
          entry.responders().stream()
              .filter(each -> !each.equals(correction.before()) && !each.equals(correction.body()))
              .forEach(responders::add);
          SectionEntry changed =
              entry.with(new SectionEntry.Staff(responders, deputies, entry.staff().heads()));
          var wanted = new Editing.Wanted(changed, day, opened.version(), Set.of());
          return switch (people.editing().save(wanted, stamp)) {
            case Editing.Outcome.Saved saved -> true;
            case Editing.Outcome.Unchanged unchanged -> true;
            case Editing.Outcome.Faulty faulty -> false;
            case Editing.Outcome.Unconfirmed unconfirmed -> false;
            case Editing.Outcome.Overtaken overtaken -> false;
          };
        })
        .orElse(false);
  }
}
