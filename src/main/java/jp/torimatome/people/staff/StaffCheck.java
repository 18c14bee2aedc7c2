package jp.torimatome.people.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.staff.StaffFault.Kind;
import jp.torimatome.people.staff.StaffFault.Place;

/** 担当の確かめ: whether these people can answer for a section from a day on. */
public final class StaffCheck {
  private static final int DAYS_BACK = 92;
  private static final int DAYS_AHEAD = 366;

  private final MemberStore members;

  public StaffCheck(MemberStore members) {
    this.members = members;
  }

  /** What is wrong with the people. */
  public List<StaffFault> people(Staff staff) {
    List<StaffFault> faults = new ArrayList<>();
    if (staff.responders().isEmpty()) {
      faults.add(new StaffFault(Place.RESPONDERS, Kind.NO_RESPONDER, ""));
    }
    staff.deputies().stream()
        .filter(staff.responders()::contains)
        .forEach(person ->
            faults.add(new StaffFault(Place.DEPUTIES, Kind.RESPONDER_IS_DEPUTY, name(person))));
    fit(Place.RESPONDERS, staff.responders(), faults);
    fit(Place.DEPUTIES, staff.deputies(), faults);
    fit(Place.HEADS, staff.heads(), faults);
    return faults;
  }

  /** What is wrong with the day, where people were entered last for {@code entered}. */
  public List<StaffFault> day(LocalDate from, Optional<LocalDate> entered, LocalDate today) {
    if (from.isBefore(today.minusDays(DAYS_BACK)) || from.isAfter(today.plusDays(DAYS_AHEAD))) {
      return List.of(new StaffFault(Place.FROM, Kind.DAY_TOO_FAR, ""));
    }
    return entered
        .filter(from::isBefore)
        .map(day -> new StaffFault(Place.FROM, Kind.ENTERED_LATER, day.toString()))
        .stream()
        .toList();
  }

  private void fit(Place place, List<String> people, List<StaffFault> faults) {
    boolean known = members.isKnown();
    for (String person : people) {
      Optional<Member.State> state = members.member(person).map(Member::state);
      Optional<Kind> kind =
          state.isEmpty() && known ? Optional.of(Kind.UNKNOWN) : state.flatMap(StaffCheck::kind);
      kind.ifPresent(wrong -> faults.add(new StaffFault(place, wrong, name(person))));
    }
  }

  private static Optional<Kind> kind(Member.State state) {
    return switch (state) {
      case ACTIVE -> Optional.empty();
      case DEACTIVATED -> Optional.of(Kind.LEFT);
      case GUEST, BOT, OUTSIDE -> Optional.of(Kind.NO_MEMBER);
      case UNKNOWN -> Optional.of(Kind.UNKNOWN);
    };
  }

  private String name(String person) {
    return members.member(person).map(Member::name).filter(name -> !name.isBlank()).orElse(person);
  }
}
