package jp.torimatome.feature.question;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * 確認事項の一覧: what a coordinator sees – by section, with the state of each and a button that puts them
 * to the section.
 */
public final class FindingsList {
  static final String ASK = "findings_ask";
  static final String ASK_ALL = "findings_ask_all";
  static final String WITHDRAW = "findings_withdraw";
  static final String PAGE = "findings_page";

  /**
   * Of one section in one block, and blocks of a page: Slack takes 50 blocks and some 13,000
   * characters.
   */
  private static final int LINES = 8;

  private static final int PIECES = 14;
  private static final int CHARACTERS = 9000;
  private static final int LINE = 330;

  private final PlanStore plans;
  private final Findings findings;
  private final FindingWords words;
  private final Text text;

  public FindingsList(PlanStore plans, Findings findings, FindingWords words) {
    this.plans = plans;
    this.findings = findings;
    this.words = words;
    this.text = words.text();
  }

  /** Some findings of one section; {@code first}: the piece that has its name and its button. */
  private record Piece(
      Section section, String lines, int open, int asked, int all, boolean first) {}

  /** What a section was asked and has not answered. */
  List<Findings.Asked> waiting(long planId, long sectionId) {
    return findings.waiting(planId, sectionId);
  }

  /** What tells a plan apart from others; empty while there is only one. */
  String tagOf(long planId) {
    return plans.names().getOrDefault(planId, "");
  }

  /** The first page. */
  public Answer listing(long planId) {
    return page(planId, 0, "");
  }

  /**
   * A page below a sentence on what was just done; {@code wanted} counts from 0, and beyond the end
   * it is the last one.
   */
  Answer page(long planId, int wanted, String done) {
    List<Standing> all = findings.ofPlan(planId);
    if (all.isEmpty()) {
      return Answer.of((done + "\n" + text.say("findings.none")).strip());
    }
    List<List<Piece>> pages = pages(pieces(all));
    int number = Math.clamp(wanted, 0, pages.size() - 1);
    String heading = heading(planId, all);
    String head = (done + "\n" + heading).strip();
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(head));
    pages.get(number).forEach(piece -> parts.addAll(parts(piece, planId, number)));
    List<Control> buttons = new ArrayList<>();
    int open = (int) all.stream().filter(Standing::isOpen).count();
    if (open > 0) {
      String value = planId + " " + number;
      buttons.add(
          asking(ASK_ALL, value, "findings.ask-all", text.say("findings.ask-all.question", open)));
    }
    if (number > 0) {
      buttons.add(turn(planId, number - 1, "jigyo.list.previous"));
    }
    if (number < pages.size() - 1) {
      buttons.add(turn(planId, number + 1, "jigyo.list.next"));
    }
    if (!buttons.isEmpty()) {
      parts.add(Part.Controls.of(buttons));
    }
    return Answer.of(head, parts);
  }

  private String heading(long planId, List<Standing> all) {
    long open = count(all, Standing.State.Open.class);
    long asked = count(all, Standing.State.Asked.class);
    long kept = count(all, Standing.State.Kept.class);
    long mended = count(all, Standing.State.Mended.class);
    String plan = Marks.escape(tagOf(planId));
    String of = Plan.tagged(plan, plan.isEmpty() ? "" : " ");
    return of
        + text.say(
            "findings.heading",
            findings.ended(planId).era(),
            all.size(),
            open,
            asked,
            kept,
            mended);
  }

  private static long count(List<Standing> all, Class<? extends Standing.State> state) {
    return all.stream().filter(standing -> state.isInstance(standing.state())).count();
  }

  private List<Piece> pieces(List<Standing> all) {
    Map<Section, List<Standing>> bySection =
        all.stream()
            .collect(
                groupingBy(
                    standing -> standing.project().section(),
                    () -> new TreeMap<>(Comparator.comparingLong(Section::id)),
                    toList()));
    List<Piece> pieces = new ArrayList<>();
    bySection.forEach((section, standings) -> {
      int open = (int) standings.stream().filter(Standing::isOpen).count();
      int asked = (int) standings.stream().filter(Standing::isAsked).count();
      for (int from = 0; from < standings.size(); from += LINES) {
        List<String> lines =
            standings.subList(from, Math.min(from + LINES, standings.size())).stream()
                .map(this::line)
                .toList();
        pieces.add(
            new Piece(section, String.join("\n", lines), open, asked, standings.size(), from == 0));
      }
    });
    return pieces;
  }

  private static List<List<Piece>> pages(List<Piece> pieces) {
    List<List<Piece>> pages = new ArrayList<>();
    int characters = CHARACTERS;
    for (Piece piece : pieces) {
      if (characters + piece.lines().length() > CHARACTERS || pages.getLast().size() == PIECES) {
        pages.add(new ArrayList<>());
        characters = 0;
      }
      pages.getLast().add(piece);
      characters += piece.lines().length();
    }
    return pages;
  }

  private String line(Standing standing) {
    String row =
        text.say(
            "findings.line",
            Integer.toString(standing.finding().number()),
            words.column(standing.finding().column()),
            Marks.escape(Marks.shorten(words.state(standing.state()), LINE / 3)));
    return row
        + "\n"
        + Marks.escape(Marks.shorten(words.found(standing.finding()), LINE - row.length()));
  }

  private List<Part> parts(Piece piece, long planId, int page) {
    String name = Marks.escape(piece.section().name());
    String title =
        piece.first()
            ? text.say("findings.section", name, piece.all(), piece.open())
            : text.say("findings.section.more", name);
    String value = planId + " " + page + " " + piece.section().id();
    String question = text.say("findings.ask.question", piece.section().name(), piece.open());
    List<Part> parts = new ArrayList<>();
    parts.add(
        piece.first() && piece.open() > 0
            ? Part.Paragraph.of(title, asking(ASK, value, "findings.ask", question))
            : Part.Paragraph.of(title));
    parts.add(Part.Paragraph.of(piece.lines()));
    if (piece.first() && piece.asked() > 0) {
      String of = planId + " " + piece.section().id();
      parts.add(Part.Controls.of(Control.Button.of(WITHDRAW, of, text.say("findings.withdraw"))));
    }
    return parts;
  }

  private Control.Button asking(String action, String value, String label, String question) {
    return Control.Button.of(action, value, text.say(label))
        .asking(dialog(Marks.shorten(question, 300)));
  }

  private Control.Question dialog(String question) {
    return new Control.Question(
        text.say("findings.ask.title"),
        question,
        text.say("findings.ask.confirm"),
        text.say("round.close-deny"));
  }

  private Control turn(long planId, int to, String label) {
    return Control.Button.of(PAGE + "_" + to, planId + " " + to, text.say(label));
  }
}
