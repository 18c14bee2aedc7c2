package jp.torimatome.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.letter.TemplateProblem.Kind;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.text.Text;

/**
 * 文書の作成: fills the template of a letter with what a round is, whom it asks, and, for a 督促文, what a
 * section still owes.
 */
public final class Drafting {
  private final Path folder;
  private final RoundDesk desk;
  private final PlanStore plans;
  private final Text text;

  /** {@code folder} holds a template for each kind; {@code text} says what fields are called. */
  public Drafting(Path folder, RoundDesk desk, PlanStore plans, Text text) {
    this.folder = folder;
    this.desk = desk;
    this.plans = plans;
    this.text = text;
  }

  /**
   * Which letter, of which round (to be found by {@link #newest}), to whom (a part of a section's
   * name or its code), with which date and number.
   */
  public record Order(
      LetterKind kind,
      Optional<Long> roundId,
      Optional<String> section,
      LocalDate date,
      String number) {}

  /** The letter, or why there is none. */
  public sealed interface Outcome {
    record Written(Letter letter) implements Outcome {}

    record NoRound() implements Outcome {}

    record UnknownSection(String word, List<String> names) implements Outcome {}

    /** Nobody, or not this section, owes an answer. */
    record NothingOwed() implements Outcome {}

    record Wrong(List<TemplateProblem> problems) implements Outcome {}
  }

  /** A section, the projects that it is asked about, and until when. */
  private record Asked(String name, String code, List<Project> projects, Days days) {
    boolean isMeantBy(String word) {
      return code.equals(word) || name.contains(word);
    }
  }

  /** 期限 and 締切: the round's, or a section's own. */
  private record Days(Instant due, Instant closes) {
    static Days of(Round round) {
      return new Days(round.window().dueAt(), round.window().closesAt());
    }
  }

  /** A project, and whether an answer is still owed. */
  private record Project(int number, String name, boolean owed) {}

  public Outcome draft(Order order) {
    Optional<Round> round = order.roundId().flatMap(desk.rounds()::round);
    if (round.isEmpty()) {
      return new Outcome.NoRound();
    }
    List<Asked> all = asked(round.get());
    List<Asked> meant =
        order
            .section()
            .map(word -> all.stream().filter(each -> each.isMeantBy(word)).toList())
            .orElse(all);
    if (meant.isEmpty()) {
      return new Outcome.UnknownSection(
          order.section().orElse(""), all.stream().map(Asked::name).toList());
    }
    List<Asked> addressed = order.kind() == LetterKind.REMINDER ? owing(meant) : meant;
    if (addressed.isEmpty()) {
      return new Outcome.NothingOwed();
    }
    return switch (template(order.kind())) {
      case Template.Reading.Wrong(var problems) -> new Outcome.Wrong(problems);
      case Template.Reading.Read(var template) ->
          new Outcome.Written(letter(template, round.get(), order, addressed));
    };
  }

  /** The open, planned or newest round of a plan. */
  public Optional<Long> newest(long planId) {
    return Stream.of(desk.rounds().open(), desk.rounds().planned(), desk.rounds().rounds())
        .flatMap(List::stream)
        .filter(round -> round.planId() == planId)
        .findFirst()
        .map(Round::id);
  }

  /** Words about a letter of a round, with its plan where there is another. */
  public String tagged(Optional<Long> roundId, String words) {
    return Plan.tagged(
        roundId.flatMap(desk.rounds()::round).map(round -> round.brief().plan()).orElse(""), words);
  }

  /** A 督促文 is a letter to each section, the others one letter to all. */
  private Letter letter(Template template, Round round, Order order, List<Asked> addressed) {
    if (order.kind() != LetterKind.REMINDER) {
      return template.fill(facts(round, order, addressed));
    }
    List<Letter> letters =
        addressed.stream().map(one -> template.fill(facts(round, order, List.of(one)))).toList();
    List<Letter.Block> blocks = new ArrayList<>(letters.getFirst().blocks());
    letters.stream()
        .skip(1)
        .forEach(next -> {
          blocks.add(new Letter.Block.PageBreak());
          blocks.addAll(next.blocks());
        });
    return new Letter(letters.getFirst().title(), blocks);
  }

  private Facts facts(Round round, Order order, List<Asked> addressed) {
    List<Project> projects =
        addressed.stream().flatMap(section -> section.projects().stream()).toList();
    String addressee = addressed.size() == 1 ? addressed.getFirst().name() : "各課（室・所）長";
    Days days = addressed.size() == 1 ? addressed.getFirst().days() : Days.of(round);
    boolean overdue = order.date().isAfter(LocalDate.ofInstant(days.due(), text.zone()));
    Plan plan =
        plans.plans().stream()
            .filter(each -> each.id() == round.planId())
            .findFirst()
            .orElseThrow();
    Map<String, String> words =
        Map.ofEntries(
            Map.entry("文書番号", order.number()),
            Map.entry("日付", EraDates.day(order.date())),
            Map.entry("基準日", EraDates.day(order.date())),
            Map.entry("宛先", addressee),
            Map.entry("計画名", plan.name()),
            Map.entry("照会名", round.brief().title()),
            Map.entry("依頼文", round.brief().instructions().strip()),
            Map.entry("年度", round.ended().formal()),
            Map.entry("翌年度", round.ended().next().formal()),
            Map.entry("開始", EraDates.moment(round.window().opensAt(), text.zone())),
            Map.entry("期限", EraDates.moment(days.due(), text.zone())),
            Map.entry("締切", EraDates.moment(days.closes(), text.zone())),
            Map.entry("至急", overdue ? "至急" : ""),
            Map.entry("課数", Integer.toString(addressed.size())),
            Map.entry("件数", Integer.toString(projects.size())));
    List<String> fields =
        round.brief().fields().stream().map(field -> field(field, round)).toList();
    List<String> addressees =
        addressed.size() == 1 ? List.of() : addressed.stream().map(Asked::name).toList();
    EnumSet<Field> asked = EnumSet.noneOf(Field.class);
    asked.addAll(round.brief().fields());
    Map<String, List<String>> lists =
        Map.of(
            "回答項目",
            fields,
            "宛先一覧",
            addressees,
            "期限延長一覧",
            addressed.size() == 1 ? List.of() : extended(round, addressed));
    return new Facts(words, lists, Map.of("事業一覧", table(addressed)), asked);
  }

  /** 契約課　令和7年5月16日（金）17時15分: the sections whose due day is not the round's. */
  private List<String> extended(Round round, List<Asked> addressed) {
    return addressed.stream()
        .filter(section -> !section.days().due().equals(round.window().dueAt()))
        .map(section -> section.name() + "　" + EraDates.moment(section.days().due(), text.zone()))
        .toList();
  }

  private String field(Field field, Round round) {
    boolean yearless = field == Field.ISSUES;
    return text.say(
        "field." + field.code(),
        yearless ? "" : field.yearIn(round.ended()).formal().replace("年度", ""));
  }

  private static List<List<String>> table(List<Asked> addressed) {
    boolean several = addressed.size() > 1;
    List<List<String>> rows = new ArrayList<>();
    rows.add(several ? List.of("番号", "事業の名称", "担当課・係") : List.of("番号", "事業の名称"));
    for (Asked section : addressed) {
      for (Project project : section.projects()) {
        Stream<String> cells =
            Stream.of(Integer.toString(project.number()), project.name(), section.name());
        rows.add(cells.limit(several ? 3 : 2).toList());
      }
    }
    return rows;
  }

  private static List<Asked> owing(List<Asked> sections) {
    return sections.stream()
        .map(section ->
            new Asked(
                section.name(),
                section.code(),
                section.projects().stream().filter(Project::owed).toList(),
                section.days()))
        .filter(section -> !section.projects().isEmpty())
        .toList();
  }

  private List<Asked> asked(Round round) {
    if (round.state() == Round.State.PLANNED) {
      return desk.opening().roster(round).stream()
          .map(planned ->
              new Asked(
                  planned.entry().name(),
                  planned.entry().code(),
                  planned.items().keySet().stream()
                      .map(project ->
                          new Project(project.printedNumber(), project.displayName(), true))
                      .toList(),
                  Days.of(round)))
          .toList();
    }
    return desk.inquiries().inquiries(round.id()).stream()
        .map(inquiry ->
            new Asked(
                inquiry.section().name(),
                inquiry.section().code(),
                inquiry.items().stream().map(Drafting::project).toList(),
                new Days(inquiry.terms().dueAt(), inquiry.terms().closesAt())))
        .toList();
  }

  private static Project project(Item item) {
    return new Project(item.project().printedNumber(), item.project().name(), item.isOwed());
  }

  private Template.Reading template(LetterKind kind) {
    Path file = folder.resolve(kind.code() + ".txt");
    try {
      return Template.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      return new Template.Reading.Wrong(
          List.of(new TemplateProblem(Kind.UNREADABLE, file.toString(), 0, "", "")));
    }
  }
}
