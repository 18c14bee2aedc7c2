package jp.torimatome.round.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Duty;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.Section;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * 督促の相手: of what is owed 本人 before the due day, from then on 副担当 too, and when it stays silent 班長
 * too; of what waits for approval 班長. Nobody who is away or has left: then whoever is next.
 */
public final class Whom {
  /** So long after the due day the deputies are asked as well; then the heads. */
  private static final int BUSINESS_DAYS_WITH_DEPUTIES = 2;

  private final DirectoryStore directory;
  private final Duty duty;
  private final BusinessCalendar calendar;

  public Whom(DirectoryStore directory, Duty duty, BusinessCalendar calendar) {
    this.directory = directory;
    this.duty = duty;
    this.calendar = calendar;
  }

  /** The people of a moment, read once for any number of inquiries, and not at all for none. */
  public Look at(Instant now) {
    return new Look(now);
  }

  /** One look at who is there. */
  public final class Look {
    private final Instant now;
    private @Nullable Directory today;
    private Duty.@Nullable Today present;

    private Look(Instant now) {
      this.now = now;
    }

    /** The section that answers an inquiry today. */
    public Optional<SectionEntry> section(Inquiry inquiry) {
      return section(inquiry.section());
    }

    private Optional<SectionEntry> section(Section section) {
      today = today == null ? directory.at(now) : today;
      return directory.today(today, section, now);
    }

    /**
     * The Slack users who are told of an inquiry; nobody when all of the section are away, or
     * nothing is left to do.
     */
    public List<String> people(Inquiry inquiry) {
      return section(inquiry).map(entry -> people(inquiry, entry)).orElse(List.of());
    }

    /** Who answers for the section today, whatever is left to do. */
    public List<String> asked(Inquiry inquiry) {
      return asked(inquiry.section());
    }

    /** {@link #asked(Inquiry)}, of a section that was asked something else. */
    public List<String> asked(Section section) {
      return section(section).map(entry -> present().asked(entry)).orElse(List.of());
    }

    /** Who is there of the people of a section. */
    public Duty.Today present() {
      present = present == null ? duty.at(now) : present;
      return present;
    }

    private List<String> people(Inquiry inquiry, SectionEntry entry) {
      List<String> answering =
          inquiry.outstanding().isEmpty() ? List.of() : present().upTo(rank(inquiry, now), entry);
      List<String> approving = inquiry.waiting().isEmpty() ? List.of() : present().heads(entry);
      return Stream.concat(answering.stream(), approving.stream()).distinct().toList();
    }
  }

  /** How far up a reminder goes. */
  private Duty.Rank rank(Inquiry inquiry, Instant now) {
    LocalDate due = calendar.dayOf(inquiry.terms().dueAt());
    LocalDate today = calendar.dayOf(now);
    if (today.isBefore(due)) {
      return Duty.Rank.RESPONDER;
    }
    return today.isAfter(calendar.plusBusinessDays(due, BUSINESS_DAYS_WITH_DEPUTIES))
        ? Duty.Rank.HEAD
        : Duty.Rank.DEPUTY;
  }
}
