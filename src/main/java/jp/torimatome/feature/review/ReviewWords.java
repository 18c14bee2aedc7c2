package jp.torimatome.feature.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.word.ItemWords;
import jp.torimatome.plan.Plan;
import jp.torimatome.reply.review.Accepted;
import jp.torimatome.reply.review.Accepting;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/** The words of the review: a reply in a line, its warnings, and what became of taking it. */
record ReviewWords(FormWords forms) {
  private static final int NAME = 80;

  Text text() {
    return forms.text();
  }

  String line(Pending pending) {
    String name = Marks.escape(Marks.shorten(pending.project().name(), NAME));
    return text()
        .say(
            "review.line",
            Integer.toString(pending.project().printedNumber()),
            name,
            Marks.escape(pending.asked()),
            text().moment(pending.submittedAt()),
            warnings(pending));
  }

  /** Empty for a reply that nothing stands out of. */
  String warnings(Pending pending) {
    return pending.warnings().stream()
        .map(warning ->
            "\n"
                + text()
                    .say(
                        "review.warning."
                            + warning.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .collect(Collectors.joining());
  }

  /** How many were taken, and, one by one, those that were not. */
  String accepted(Map<Long, Accepting.Outcome> outcomes) {
    long done = outcomes.values().stream().filter(Accepting.Outcome.Done.class::isInstance).count();
    List<String> others =
        outcomes.values().stream()
            .map(this::notAccepted)
            .filter(said -> !said.isEmpty())
            .distinct()
            .toList();
    String all = done == 0 ? "" : text().say("review.accepted", done) + "\n";
    return (all + String.join("\n", others)).strip();
  }

  /** 番号 3, 5: those that nothing stands out of, by section. */
  String numbers(List<Pending> pending) {
    Map<String, List<Pending>> sections =
        pending.stream()
            .filter(each -> !each.isWarned())
            .collect(
                Collectors.groupingBy(Pending::asked, LinkedHashMap::new, Collectors.toList()));
    return sections.entrySet().stream()
        .map(entry ->
            text().say("review.numbers", Marks.escape(entry.getKey()), plainly(entry.getValue())))
        .collect(Collectors.joining("\n"));
  }

  /** Those that were left because something stands out now; empty for none. */
  String noticed(List<Pending> noticed) {
    return noticed.isEmpty() ? "" : text().say("review.noticed", list(noticed));
  }

  /** Those that came while the page was read; empty for none. */
  String came(List<Pending> came) {
    return came.isEmpty() ? "" : text().say("review.came", list(came));
  }

  private String list(List<Pending> pending) {
    return text().list(pending.stream().map(each -> Marks.escape(each.project().numbered())));
  }

  /** Where the plan is named already. */
  private String plainly(List<Pending> pending) {
    return text()
        .list(pending.stream().map(each -> Integer.toString(each.project().printedNumber())));
  }

  /** 確認済の取り消し, as it came out. */
  String withdrawn(Accepting.Outcome outcome) {
    return switch (outcome) {
      case Accepting.Outcome.Done(var item) ->
          text().say("review.withdrawn", Marks.escape(item.project().numbered()));
      case Accepting.Outcome.Already(var item, var by) ->
          text()
              .say(
                  "review.already",
                  Marks.escape(item.project().numbered()),
                  new ItemWords(text()).state(item));
      case Accepting.Outcome.Overtaken(var item) ->
          text().say("review.overtaken", Marks.escape(item.project().numbered()));
      case Accepting.Outcome.Refused(var refusal) -> forms.refusal(refusal);
    };
  }

  /** A reply that was taken, with who took it and when. */
  String taken(Accepted taken) {
    String name = Marks.escape(Marks.shorten(taken.project().name(), NAME));
    return text()
        .say(
            "review.taken.line",
            Integer.toString(taken.project().printedNumber()),
            name,
            Marks.escape(Plan.tagged(taken.project().plan(), taken.section().name())),
            text().say("person", taken.stamp().by()),
            text().moment(taken.stamp().at()));
  }

  private String notAccepted(Accepting.Outcome outcome) {
    return switch (outcome) {
      case Accepting.Outcome.Done done -> "";
      case Accepting.Outcome.Already(var item, var by) when by.isPresent() ->
          text()
              .say(
                  "review.already-accepted",
                  Marks.escape(item.project().numbered()),
                  text().say("person", by.get().by()),
                  text().moment(by.get().at()));
      case Accepting.Outcome.Already(var item, var by) ->
          text()
              .say(
                  "review.already",
                  Marks.escape(item.project().numbered()),
                  new ItemWords(text()).state(item));
      case Accepting.Outcome.Overtaken(var item) ->
          text().say("review.overtaken", Marks.escape(item.project().numbered()));
      case Accepting.Outcome.Refused(var refusal) -> forms.refusal(refusal);
    };
  }
}
