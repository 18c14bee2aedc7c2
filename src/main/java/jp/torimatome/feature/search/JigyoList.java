package jp.torimatome.feature.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.torimatome.round.Item;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.search.Hit;
import jp.torimatome.text.Text;

/** 該当一覧: several hits with a button each, twenty to a page. */
final class JigyoList {
  static final String OPEN = "jigyo_open";
  static final String PAGE = "jigyo_page";

  private static final int HITS = 20;
  private static final int NAME = 100;
  private static final int TYPED = 200;

  private final Text text;

  JigyoList(Text text) {
    this.text = text;
  }

  /**
   * What was typed, the hits of one page, and where they stand among all; {@code first} counts from
   * 0.
   */
  record Page(String typed, List<Hit> hits, int number, int first, int all) {}

  /** A page beyond the end is the last one: hits become fewer while somebody turns pages. */
  static Page page(String typed, List<Hit> all, int wanted) {
    int number = Math.clamp(wanted, 0, (all.size() - 1) / HITS);
    int first = number * HITS;
    String query = typed.strip().substring(0, Math.min(TYPED, typed.strip().length()));
    return new Page(
        query, all.subList(first, Math.min(first + HITS, all.size())), number, first, all.size());
  }

  /** {@code progress} holds the projects that an open round asks about. */
  Answer answer(Page page, Map<Long, Item.Progress> progress) {
    int last = page.first() + page.hits().size();
    String heading =
        text.say("jigyo.list", Marks.escape(Marks.shorten(page.typed(), 50)), page.all());
    String range = page.all() > HITS ? text.say("jigyo.list.range", page.first() + 1, last) : "";
    List<Part> blocks = new ArrayList<>();
    blocks.add(Part.Paragraph.of(heading + range));
    blocks.addAll(lines(page.hits(), progress));
    List<Control> turns = new ArrayList<>();
    if (page.number() > 0) {
      turns.add(turn(page, page.number() - 1, "jigyo.list.previous"));
    }
    if (last < page.all()) {
      turns.add(turn(page, page.number() + 1, "jigyo.list.next"));
    }
    if (!turns.isEmpty()) {
      blocks.add(Part.Controls.of(turns));
    }
    return Answer.of(heading + range, blocks);
  }

  /** A line with its button for each. */
  List<Part> lines(List<Hit> hits, Map<Long, Item.Progress> progress) {
    return hits.stream().map(hit -> line(hit, progress)).toList();
  }

  /** What was sent back is open to everybody else; who is concerned opens the project. */
  private Part line(Hit hit, Map<Long, Item.Progress> progress) {
    Item.Progress far = progress.get(hit.projectId());
    String state =
        far == null
            ? ""
            : "　"
                + text.say(
                    switch (far) {
                      case OPEN, RETURNED -> "prompt.item.open";
                      case WAITING -> "jigyo.list.waiting";
                      case ANSWERED -> "jigyo.list.answered";
                      case ACCEPTED -> "jigyo.list.accepted";
                    });
    String line =
        text.say(
            "jigyo.list.line",
            Integer.toString(hit.number()),
            name(hit.name()),
            name(hit.section()),
            state);
    return Part.Paragraph.of(
        line, Control.Button.of(OPEN, hit.projectId(), text.say("jigyo.list.open")));
  }

  private Control turn(Page page, int to, String label) {
    return Control.Button.of(PAGE + "_" + to, to + "\n" + page.typed(), text.say(label));
  }

  private static String name(String name) {
    return Marks.escape(Marks.shorten(name, NAME));
  }
}
