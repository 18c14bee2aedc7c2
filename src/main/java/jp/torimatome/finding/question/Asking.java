package jp.torimatome.finding.question;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.torimatome.finding.Finding;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.place.Destinations;
import jp.torimatome.plan.Section;

/**
 * 担当課に確認を依頼する: puts the findings that nobody was asked about to the sections whose projects they
 * concern.
 */
public final class Asking {
  /** A message holds no more; what a section is asked beyond that comes in another. */
  private static final int QUESTIONS = 15;

  private final Findings findings;
  private final FindingStore store;
  private final DirectoryStore directory;
  private final Destinations destinations;

  public Asking(
      Findings findings, FindingStore store, DirectoryStore directory, Destinations destinations) {
    this.findings = findings;
    this.store = store;
    this.directory = directory;
    this.destinations = destinations;
  }

  /**
   * What was asked of whom, the sections that the directory does not know, and those with nobody
   * who could answer.
   */
  public record Outcome(List<OfSection> asked, List<Section> unreachable, List<Section> deserted) {}

  /** How many questions a section was put. */
  public record OfSection(Section section, int questions) {}

  /** Asks every section. */
  public Outcome all(long planId, String by, Instant at) {
    return ask(planId, section -> true, by, at);
  }

  /** Asks one section. */
  public Outcome section(long planId, long sectionId, String by, Instant at) {
    return ask(planId, section -> section.id() == sectionId, by, at);
  }

  /** 取下げ: takes back those of these questions that still wait for an answer; returns how many. */
  public int withdraw(List<Long> questions, String by, Instant at) {
    return (int)
        questions.stream()
            .flatMap(id -> store.question(id).stream())
            .filter(question -> findings.of(question).isAsked() && store.withdraw(question, by, at))
            .count();
  }

  private Outcome ask(long planId, Predicate<Section> which, String by, Instant at) {
    Map<Section, List<Finding>> open =
        findings.ofPlan(planId).stream()
            .filter(standing -> standing.isOpen() && which.test(standing.project().section()))
            .collect(
                groupingBy(
                    standing -> standing.project().section(),
                    () -> new TreeMap<>(Comparator.comparingLong(Section::id)),
                    mapping(Standing::finding, toList())));
    FindingStore.Asker asker = new FindingStore.Asker(planId, findings.ended(planId), by, at);
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    open.forEach((section, found) -> {
      Optional<SectionEntry> entry = directory.at(at).byCode(section.code());
      if (entry.isEmpty()) {
        outcome.unreachable().add(section);
      } else if (!destinations.hasAnybody(entry.get())) {
        outcome.deserted().add(section);
      } else {
        int asked = ask(section, destinations.of(entry.get(), at), found, asker);
        if (asked > 0) {
          outcome.asked().add(new OfSection(section, asked));
        }
      }
    });
    return outcome;
  }

  private int ask(
      Section section, String destination, List<Finding> found, FindingStore.Asker asker) {
    int asked = 0;
    for (int from = 0; from < found.size(); from += QUESTIONS) {
      asked +=
          store.ask(
              section.id(),
              destination,
              found.subList(from, Math.min(from + QUESTIONS, found.size())),
              asker);
    }
    return asked;
  }
}
