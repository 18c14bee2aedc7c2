package jp.torimatome.slack.command;

import java.util.Optional;
import java.util.function.LongFunction;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.official.LineageAnswer;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.summary.search.Hit;
import jp.torimatome.summary.search.LookingUp;
import jp.torimatome.summary.search.Query;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Nearest;
import jp.torimatome.text.Text;

/** What /jigyo says: help, a list, a whole project, or what may have been meant. */
public final class JigyoAnswers {
  private static final int TYPED = 50;

  private final Searching searching;
  private final LookingUp lookingUp;
  private final Text text;
  private final JigyoList lists;
  private final ProjectAnswer projects;
  private final LineageAnswer lineages;

  /** {@code clarifications}: by item, what was asked and answered about it. */
  public JigyoAnswers(
      Searching searching, LookingUp lookingUp, LineageAnswer lineages, LongFunction<Optional<Clarification>> clarifications, Text text) {
    this.searching = searching;
    this.lookingUp = lookingUp;
    this.text = text;
    this.lineages = lineages;
    this.lists = new JigyoList(text);
    this.projects = new ProjectAnswer(clarifications, text);
  }

  /** {@code page} counts from 0. */
  Answer search(String typed, int page) {
    Optional<Query> lineage = Query.lineage(typed);
    Query query = lineage.orElseGet(() -> Query.parse(typed));
    if (query.isEmpty()) {
      return Answer.of(text.say("jigyo.help"));
    }
    return switch (searching.find(query)) {
      case Searching.Found.NoRegister() -> Answer.of(text.say("jigyo.no-register"));
      case Searching.Found.NoRound() -> Answer.of(text.say("jigyo.no-round"));
      case Searching.Found.Announced(var number, var line) ->
          Answer.of(text.say("jigyo.announced", Integer.toString(number), Integer.toString(line)));
      case Searching.Found.Projects(var hits) when hits.isEmpty() -> nothing(query, typed);
      case Searching.Found.Projects(var hits) when hits.size() == 1 ->
          lineage.isPresent() ? lineage(hits.getFirst().projectId()) : project(hits.getFirst().projectId());
      case Searching.Found.Projects(var hits) -> {
        JigyoList.Page shown = JigyoList.page(typed, hits, page);
        yield lists.answer(shown, searching.progress(shown.hits().stream().map(Hit::projectId).toList()));
      }
    };
  }

  /** What the project follows and what follows it, with a button for each of them. */
  private Answer lineage(long projectId) {
    return lineages.answer(projectId, JigyoList.OPEN).map(told -> Answer.of(told.text(), told.blocks())).orElseGet(this::gone);
  }

  Answer project(long projectId) {
    return lookingUp.sheet(projectId).map(projects::answer).orElseGet(this::gone);
  }

  /** The continuation of a long text. */
  Answer rest(TextPlace place) {
    return lookingUp.sheet(place.projectId()).flatMap(sheet -> projects.rest(sheet, place)).orElseGet(this::gone);
  }

  private Answer gone() {
    return Answer.of(text.say("jigyo.gone"));
  }

  private Answer nothing(Query query, String typed) {
    if (query.unanswered()) {
      return Answer.of(text.say("jigyo.all-answered"));
    }
    String shown = Mrkdwn.shorten(typed.strip(), TYPED);
    Optional<String> nearest = Nearest.to(shown, searching.known());
    String suggestion = nearest.map(near -> text.say("jigyo.nearest", Mrkdwn.escape(near))).orElse("");
    return Answer.of(text.say("jigyo.nothing", Mrkdwn.escape(shown)) + suggestion + "\n\n" + text.say("jigyo.help"));
  }
}
