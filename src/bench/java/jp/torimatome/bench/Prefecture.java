package jp.torimatome.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.running.Opening;
import jp.torimatome.round.running.Prompting;
import jp.torimatome.round.running.Steps;
import jp.torimatome.round.running.Whom;
import jp.torimatome.settings.Settings;
import jp.torimatome.summary.Office;

/**
 * 県: a plan of any size whose round is open, on Monday 2025-04-14 at 9:00, in a folder of its own
 * that is forgotten at the end.
 */
final class Prefecture implements AutoCloseable {
  final Office office;
  final Round round;

  private Prefecture(Office office) {
    this.office = office;
    this.round = office.openRound();
    Stream<String> people =
        office.directory.sections().stream().flatMap(section -> section.people().stream());
    new MemberStore(office.database)
        .learn(
            Stream.concat(people, Stream.of(Office.COORDINATOR))
                .distinct()
                .collect(
                    Collectors.toMap(
                        person -> person,
                        person -> new Member(person, person, Member.State.ACTIVE))),
            office.clock.instant());
  }

  /**
   * About eight projects for each section, and an odd number of these: every tenth project is a
   * relisting, which nobody is asked about.
   */
  static Prefecture of(int projects) {
    return new Prefecture(Office.withPlanOf(projects, sections(projects), temporaryFolder()));
  }

  static int sections(int projects) {
    return projects / 8 + 1 | 1;
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("torimatome-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Prompting prompting() {
    Steps steps = new Steps(office.calendar, new Settings.Reminders(List.of(7, 3, 1), true, 2));
    Opening opening =
        new Opening(
            office.rounds,
            office.plans,
            office.people.directory,
            office.people.destinations,
            false);
    Whom whom = new Whom(office.people.directory, office.people.duty, office.calendar);
    return new Prompting(
        new Prompting.Stores(office.rounds, office.inquiries, new NudgeStore(office.database)),
        opening,
        steps,
        office.calendar,
        whom);
  }

  /** Everything that waits was taken by Slack, and so many more messages before. */
  void settleOutbox(int more) {
    office.database.change(sql -> {
      sql.execute(
          "update outgoing set state = 'sent', slack_channel = destination, slack_ts = '1.0',"
              + " settled_at = 0");
      sql.execute(
          "with recursive n (i) as (select 1 union all select i + 1 from n where i < ?) insert into"
              + " outgoing (marker, kind, subject_id, version, destination, created_at, not_before,"
              + " state) select 'bench-' || i, 'prompt_update', i % 500 + 1, 1000 + i, 'C0SEC' || i"
              + " % 500, 0, 0, 'sent' from n where i <= ?",
          more, more);
    });
  }

  /** The folder in which the bot finds its database, and the directory as it reads that. */
  Path served() {
    String yaml =
        office.directory.sections().stream()
            .map(Prefecture::yaml)
            .collect(Collectors.joining("", "sections:\n", ""));
    try {
      Files.writeString(office.folder.resolve("sections.yaml"), yaml);
      return office.folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String yaml(SectionEntry section) {
    return """
      %s:
        name: "%s"
        spellings: []
        channel: %s
        responders: [%s]
        deputies: []
    """
        .formatted(
            section.code(), section.name(), section.channel(), section.responders().getFirst());
  }

  @Override
  public void close() {
    office.close();
    forget(office.folder);
  }

  static void forget(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
