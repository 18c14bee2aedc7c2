package jp.torimatome.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.place.Place;
import jp.torimatome.people.place.PlaceStore;
import jp.torimatome.people.staff.StaffCheck;

/** 名簿の確かめ: everything that keeps a section from being entered so is told at once. */
public final class RosterCheck {
  /** What a list to choose from shows of a name. */
  private static final int NAME = 75;

  private final StaffCheck staff;
  private final PlaceStore places;
  private final Rule rule;

  /**
   * What the settings say of signing off: whether it is usual, and whether one may sign off what
   * they answered themselves.
   */
  public record Rule(boolean signOffUsual, boolean samePerson) {}

  public RosterCheck(StaffCheck staff, PlaceStore places, Rule rule) {
    this.staff = staff;
    this.places = places;
    this.rule = rule;
  }

  /** From when, what day it is, and the last day for which anything was entered of the section. */
  public record Days(LocalDate from, LocalDate today, Optional<LocalDate> entered) {}

  /** {@code others}: the other sections on that day. */
  public List<RosterFault> faults(SectionEntry entry, List<SectionEntry> others, Days days) {
    List<RosterFault> faults = new ArrayList<>();
    if (entry.name().isBlank() || entry.name().length() > NAME) {
      faults.add(new RosterFault.NoName());
    }
    taken(entry, others, faults);
    Place.State channel = places.state(entry.channel());
    if (!entry.channel().isEmpty() && channel != Place.State.USABLE) {
      faults.add(new RosterFault.UnfitChannel(channel));
    }
    Stream.concat(
            staff.people(entry.staff()).stream(),
            staff.day(days.from(), days.entered(), days.today()).stream())
        .forEach(fault -> faults.add(new RosterFault.OfStaff(fault)));
    boolean signedOff =
        entry.signOff() == SignOff.SETTING
            ? rule.signOffUsual()
            : entry.signOff() == SignOff.REQUIRED;
    if (signedOff
        && !rule.samePerson()
        && entry.heads().size() == 1
        && entry.responders().equals(entry.heads())) {
      faults.add(new RosterFault.HeadAnswers());
    }
    return faults;
  }

  private static void taken(
      SectionEntry entry, List<SectionEntry> others, List<RosterFault> faults) {
    Set<String> words = new LinkedHashSet<>(List.of(entry.name()));
    words.addAll(entry.spellings());
    words.forEach(word ->
        others.stream()
            .filter(other -> other.isCalled(word))
            .findFirst()
            .ifPresent(other ->
                faults.add(new RosterFault.Taken(word.equals(entry.name()), word, other.name()))));
  }
}
