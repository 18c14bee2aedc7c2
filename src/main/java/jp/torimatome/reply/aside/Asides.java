package jp.torimatome.reply.aside;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import jp.torimatome.people.Access;
import jp.torimatome.people.role.Role;
import jp.torimatome.round.calendar.BusinessCalendar;

/**
 * 書き込みを聞く: words below one of our messages, to the bot itself or about it are no reply, and whoever
 * wrote them is told so, once a day; who asks is answered. Nothing of it counts, and the words are
 * not kept.
 */
public final class Asides {
  private final AsideStore store;
  private final Access access;
  private final BusinessCalendar calendar;

  public Asides(AsideStore store, Access access, BusinessCalendar calendar) {
    this.store = store;
    this.access = access;
    this.calendar = calendar;
  }

  /** What somebody wrote; {@code called}: they named the bot. */
  public record Heard(Aside.Spot spot, String person, Aside.Kind kind, boolean called) {}

  /** True when something was made of it. */
  public boolean hear(Heard heard, Instant now) {
    Optional<AsideStore.Parent> parent =
        heard.spot().thread().isEmpty()
            ? Optional.empty()
            : store.parent(heard.spot().channel(), heard.spot().thread());
    boolean ours = heard.called() || heard.spot().direct() || parent.isPresent();
    return ours
        && concerns(heard, now)
        && store.keep(
            aside(heard, parent.flatMap(AsideStore.Parent::inquiryId), now), since(heard, now));
  }

  private static Aside aside(Heard heard, Optional<Long> inquiry, Instant now) {
    return new Aside(0, heard.spot(), heard.person(), heard.kind(), inquiry, now);
  }

  /**
   * What colleagues of the office and readers say below a message is between them; who turns to the
   * bot is answered whoever they are.
   */
  private boolean concerns(Heard heard, Instant now) {
    return heard.called()
        || heard.spot().direct()
        || access.everyRole(heard.person(), now).stream()
            .anyMatch(EnumSet.of(Role.RESPONDER, Role.DEPUTY, Role.HEAD)::contains);
  }

  /** Who asks for help, or asks the bot something, is answered each time. */
  private Optional<Instant> since(Heard heard, Instant now) {
    boolean asked =
        heard.kind() == Aside.Kind.HELP
            || heard.kind() == Aside.Kind.QUESTION && (heard.spot().direct() || heard.called());
    return asked
        ? Optional.empty()
        : Optional.of(calendar.at(calendar.dayOf(now), LocalTime.MIDNIGHT));
  }
}
