package jp.torimatome.year;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import jp.torimatome.e2e.Person;
import jp.torimatome.sandbox.app.AppReply;
import jp.torimatome.sandbox.workspace.Json;

/**
 * The people of the office: some answer, some return, some type nonsense, some try what they may
 * not, most do nothing.
 */
final class Folk {
  private static final String ROOM = "C0JIMUKYOKU";
  private static final List<String> COORDINATORS = List.of("U0TORI001", "U0TORI002");
  private static final List<String> NONSENSE =
      List.of(
          "@channel 至急！",
          "あとでやります",
          "￥１２，０００円也",
          "-1",
          "９９９９９９９９９９９９９",
          "<!here>",
          "＃＃＃",
          "0",
          "昨年度と同じ",
          "😀😀",
          "ｶﾅ");
  private static final List<String> WORDS =
      List.of("状況", "回答確認", "名簿", "経過", "確認事項", "版", "保留", "ほげほげ", "", "担当確認", "督促", "文書 督促文 pdf");
  private static final List<String> ASKED =
      List.of("4", "就労", "未回答", "住宅課", "ない番号 999", "８ 系譜", "再犯");

  private final Town town;
  private final Random chance;
  private final Journal journal;
  private final Invariants invariants;
  private final int sections;
  private int acts;

  Folk(Town town, Random chance, Journal journal, Invariants invariants, int sections) {
    this.town = town;
    this.chance = chance;
    this.journal = journal;
    this.invariants = invariants;
    this.sections = sections;
  }

  /** All that anybody may have typed into a form, as it is stored. */
  Set<String> words() {
    Set<String> words = new HashSet<>(NONSENSE);
    for (String typed : journal.typed()) {
      words.add(typed);
      words.add(Journal.planned(typed));
    }
    return words;
  }

  int acts() {
    return acts;
  }

  /** Somebody does something. */
  void act() {
    acts++;
    String section = String.format(Locale.ROOT, "%02d", 1 + chance.nextInt(sections));
    String person =
        "U0SEC" + section + "ABC".charAt(chance.nextInt(10) < 7 ? 0 : 1 + chance.nextInt(2));
    if (!town.isHere(person)) {
      comesOrGoes(person, chance.nextInt(3) > 0);
      return;
    }
    String channel = "C0SEC" + section;
    switch (chance.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> answer(person, channel);
      case 8 -> unchanged(person, channel);
      case 9 -> town.say(person, channel, pick(NONSENSE), "");
      case 10 -> town.openHome(person);
      case 11, 12 -> review(COORDINATORS.get(chance.nextInt(2)));
      case 13 -> town.slash(COORDINATORS.get(chance.nextInt(2)), ROOM, "/torimatome", pick(WORDS));
      case 14 -> town.slash(person, channel, "/jigyo", pick(ASKED));
      case 15, 16 -> refused(person, channel);
      case 17 -> approve(section);
      case 18 -> town.closeAll(person);
      default -> comesOrGoes(person, chance.nextInt(5) == 0);
    }
  }

  private void comesOrGoes(String person, boolean gone) {
    if (gone == town.isHere(person)) {
      town.leave(person, gone);
      journal.note(person + (gone ? " leaves" : " returns"));
    }
  }

  private void answer(String person, String channel) {
    List<JsonObject> prompts =
        town.messages(channel).stream()
            .filter(message -> !Person.values(message, "reply_open").isEmpty())
            .toList();
    if (prompts.isEmpty()) {
      return;
    }
    town.closeAll(person);
    JsonObject prompt = prompts.get(chance.nextInt(prompts.size()));
    List<String> items = Person.values(prompt, "reply_open");
    String item = items.get(chance.nextInt(items.size()));
    journal.note(person + " opens item " + item);
    town.click(person, channel, prompt, "reply_open", item);
    if (town.modal(person).isPresent()) {
      fill(person, item);
    }
  }

  private void fill(String person, String item) {
    String text = journal.text("相談");
    boolean nonsense = chance.nextInt(8) == 0;
    boolean written = false;
    for (String field : List.of("final_budget", "status", "initial_budget", "plan", "issues")) {
      List<String> inputs =
          town.modal(person)
              .map(view -> Town.inputs(view, "value:" + field + ":" + item))
              .orElse(List.of());
      if (!inputs.isEmpty()) {
        String value =
            switch (field) {
              case "status" -> text;
              case "final_budget", "initial_budget" ->
                  String.valueOf(1_000 + chance.nextInt(90_000));
              default -> Journal.planned(text);
            };
        String typed = nonsense && chance.nextBoolean() ? pick(NONSENSE) : value;
        written |= typed.equals(text) || typed.equals(Journal.planned(text));
        town.type(person, inputs.getFirst(), "value", typed);
      }
    }
    if (chance.nextInt(10) == 0) {
      return; // they leave the form open and forget it
    }
    trouble("interaction");
    String outcome = town.submit(person);
    for (int again = 0;
        again < 2
            && town.modal(person).filter(view -> view.toString().contains("\"picked:")).isPresent();
        again++) {
      JsonObject asked = town.modal(person).orElseThrow();
      for (String block : Town.inputs(asked, "picked:")) {
        town.press(
            person,
            asked,
            Json.object("block_id", block, "action_id", "picked", "value", "checked"));
      }
      trouble("interaction");
      outcome = town.submit(person);
    }
    boolean taken =
        outcome.equals("update")
            && town.modal(person).filter(view -> view.toString().contains("受け付けました")).isPresent();
    journal.note(
        person + " submits item " + item + ": " + outcome + (taken ? ", taken: " + text : ""));
    if (taken && written) {
      journal.acknowledged(text);
    }
  }

  private void unchanged(String person, String channel) {
    List<JsonObject> prompts =
        town.messages(channel).stream()
            .filter(message -> !Person.values(message, "unchanged_open").isEmpty())
            .toList();
    if (!prompts.isEmpty()) {
      town.closeAll(person);
      JsonObject prompt = prompts.getLast();
      town.click(
          person,
          channel,
          prompt,
          "unchanged_open",
          Person.values(prompt, "unchanged_open").getFirst());
      journal.note(person + " submits all as unchanged: " + town.submit(person));
    }
  }

  /** A coordinator goes through the pile: takes what needs no look, or sends one back. */
  private void review(String coordinator) {
    town.closeAll(coordinator);
    trouble("slash");
    town.slash(coordinator, ROOM, "/torimatome", "回答確認");
    JsonObject view = town.modal(coordinator).orElseGet(JsonObject::new);
    List<String> replies = new ArrayList<>(Person.values(view, "review_see"));
    if (replies.isEmpty()) {
      return;
    }
    String reply = replies.get(chance.nextInt(replies.size()));
    town.clickView(coordinator, "review_see", reply);
    if (chance.nextInt(3) > 0) {
      journal.note("review: accept " + reply);
      trouble("interaction");
      town.clickView(coordinator, "review_accept", reply);
      return;
    }
    town.clickView(coordinator, "review_return", reply);
    town.modal(coordinator)
        .filter(form -> !Town.inputs(form, "return_reason").isEmpty())
        .ifPresent(form -> {
          town.type(coordinator, "return_reason", "return_reason", "内訳も書いてください。");
          town.type(coordinator, "return_fields", "return_fields", "status");
          journal.note("review: return " + reply + ": " + town.submit(coordinator));
        });
  }

  /** A head looks at what waits and approves. */
  private void approve(String section) {
    String head = "U0SEC" + section + "C";
    for (String channel : town.channels()) {
      if (town.owner(channel).equals(head)) {
        for (JsonObject message : town.messages(channel)) {
          List<String> waiting = Person.values(message, "approve");
          if (!waiting.isEmpty()) {
            journal.note(head + " approves");
            town.click(head, channel, message, "approve", waiting.getFirst());
            return;
          }
        }
      }
    }
  }

  /** Denied ⇒ no state change. */
  private void refused(String person, String channel) {
    String before = invariants.decisions();
    AppReply reply =
        town.slash(
            person,
            channel,
            "/torimatome",
            pick(List.of("締切", "停止", "開始", "版", "権限", "回答確認", "年度更新")));
    String after = invariants.decisions();
    journal.note(person + " is refused");
    invariants.require(
        before.equals(after),
        person + " may not, and yet: " + before + " became " + after + " " + reply.body());
  }

  private void trouble(String payload) {
    int dice = chance.nextInt(30);
    if (dice < 3) {
      town.trouble(payload, List.of("duplicate", "timeout-after-work", "down").get(dice));
    }
  }

  private String pick(List<String> from) {
    return from.get(chance.nextInt(from.size()));
  }
}
