package jp.torimatome.feature.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import jp.torimatome.feature.official.LineageAnswer;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.search.Filter;
import jp.torimatome.summary.search.Hit;
import jp.torimatome.summary.search.LookingUp;
import jp.torimatome.summary.search.Query;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Text;

/** What /jigyo says: help, a list, a whole project, or what may have been meant. */
public final class JigyoAnswers {
  private static final int TYPED = 50;
  private static final int SUGGESTED = 5;

  private final Searching searching;
  private final LookingUp lookingUp;
  private final Concerned concerned;
  private final Text text;
  private final JigyoList lists;
  private final ProjectAnswer projects;
  private final LineageAnswer lineages;

  /** What is asked; {@code clarifications}: by item, what was asked and answered about it. */
  public record Sources(
      Searching searching,
      LookingUp lookingUp,
      LineageAnswer lineages,
      LongFunction<Optional<Clarification>> clarifications) {}

  public JigyoAnswers(Sources sources, Concerned concerned, Text text) {
    this.searching = sources.searching();
    this.lookingUp = sources.lookingUp();
    this.lineages = sources.lineages();
    this.concerned = concerned;
    this.text = text;
    this.lists = new JigyoList(text);
    this.projects = new ProjectAnswer(sources.clarifications(), text);
  }

  /** {@code page} counts from 0. */
  Answer search(String typed, int page, Stamp asker) {
    return search(typed, page, asker, new Saying<>(id -> project(id, asker), answer -> answer));
  }

  /**
   * The first page, drawn: what a whole project says is kept so, for those whom it concerns and for
   * others, for as long as nothing changes and the day is the same.
   */
  <T> T first(String typed, Stamp asker, Function<Answer, T> drawing) {
    LongFunction<T> whole =
        id -> {
          boolean theirs = lookingUp.sectionOf(id).filter(concerned.by(asker)::test).isPresent();
          LocalDate day = asker.at().atZone(text.zone()).toLocalDate();
          return lookingUp.known(
              List.of("told", id, theirs, day), () -> drawing.apply(project(id, asker)));
        };
    return search(typed, 0, asker, new Saying<>(whole, drawing));
  }

  /** How a whole project is said, and everything else. */
  private record Saying<T>(LongFunction<T> whole, Function<Answer, T> other) {}

  private <T> T search(String typed, int page, Stamp asker, Saying<T> saying) {
    Searching.Asked asked = searching.asked(typed);
    Optional<Query> lineage = Query.lineage(asked.rest());
    Query query = lineage.orElseGet(() -> Query.parse(asked.rest())).of(asked.planId());
    if (query.isEmpty()) {
      return saying.other().apply(Answer.of(text.say("jigyo.help")));
    }
    LongPredicate theirs = concerned.by(asker);
    Searching.Found found = searching.find(query, theirs);
    if (lineage.isEmpty()
        && found instanceof Searching.Found.Projects(var hits)
        && hits.size() == 1) {
      return saying.whole().apply(hits.getFirst().projectId());
    }
    return saying
        .other()
        .apply(
            switch (found) {
              case Searching.Found.NoRegister() -> Answer.of(text.say("jigyo.no-register"));
              case Searching.Found.NoRound() -> Answer.of(text.say("jigyo.no-round"));
              case Searching.Found.Announced(var number, var slots) -> announced(number, slots);
              case Searching.Found.Projects(var hits) when hits.isEmpty() ->
                  nothing(query, typed, theirs);
              case Searching.Found.Projects(var hits) when hits.size() == 1 ->
                  lineage(hits.getFirst().projectId());
              case Searching.Found.Projects(var hits) -> list(JigyoList.page(typed, hits, page));
            });
  }

  /** A line for each document that announces the number. */
  private Answer announced(int number, List<Searching.Found.Slot> slots) {
    return Answer.of(
        slots.stream()
            .map(slot ->
                Plan.tagged(
                    Marks.escape(slot.plan()),
                    text.say(
                        "jigyo.announced",
                        Integer.toString(number),
                        Integer.toString(slot.line()))))
            .collect(Collectors.joining("\n")));
  }

  private Answer list(JigyoList.Page shown) {
    return lists.answer(
        shown, searching.progress(shown.hits().stream().map(Hit::projectId).toList()));
  }

  /** What the project follows and what follows it, with a button for each of them. */
  private Answer lineage(long projectId) {
    return lineages
        .answer(projectId, JigyoList.OPEN)
        .map(told -> Answer.of(told.text(), told.blocks()))
        .orElseGet(this::gone);
  }

  Answer project(long projectId, Stamp asker) {
    return lookingUp
        .sheet(projectId)
        .map(sheet ->
            projects.answer(sheet, concerned.by(asker).test(sheet.project().section().id())))
        .orElseGet(this::gone);
  }

  /** The continuation of a long text. */
  Answer rest(TextPlace place) {
    return lookingUp
        .sheet(place.projectId())
        .flatMap(sheet -> projects.rest(sheet, place))
        .orElseGet(this::gone);
  }

  private Answer gone() {
    return Answer.of(text.say("jigyo.gone"));
  }

  private Answer nothing(Query query, String typed, LongPredicate theirs) {
    if (!query.filters().isEmpty()) {
      return Answer.of(
          text.say(
              query.filters().contains(Filter.UNANSWERED)
                  ? "jigyo.all-answered"
                  : query.filters().contains(Filter.RETURNED)
                      ? "jigyo.none-of-these"
                      : "jigyo.none"));
    }
    String shown = Marks.shorten(typed.strip(), TYPED);
    String sentence = text.say("jigyo.nothing", Marks.escape(shown));
    Optional<NearMiss> near = NearMiss.of(query, searching, theirs);
    String suggestion =
        near.map(miss -> text.say("jigyo.nearest", Marks.escape(miss.words()))).orElse("");
    String help = text.say("jigyo.help");
    List<Hit> hits = near.map(NearMiss::hits).orElse(List.of()).stream().limit(SUGGESTED).toList();
    List<Part> blocks = new ArrayList<>();
    blocks.add(Part.Paragraph.of(sentence + suggestion));
    blocks.addAll(
        lists.lines(hits, searching.progress(hits.stream().map(Hit::projectId).toList())));
    blocks.add(Part.Paragraph.of(help));
    return Answer.of(sentence + suggestion + "\n\n" + help, blocks);
  }
}
