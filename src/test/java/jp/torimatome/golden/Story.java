package jp.torimatome.golden;

import static jp.torimatome.golden.Bureau.section;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.feature.verb.Verb;

/** A round of two plans from its first table to the letter of thanks, told in one language. */
final class Story {
  private static final String COORDINATOR = "U0TORI001";
  private static final String ROOM = "C0JIMUKYOKU";
  private static final String CONTRACTS = section(4);
  private static final String RESPONDER = "U0SEC04A";
  private static final String HEAD = "U0SEC04C";
  private static final String TORIMATOME = "/torimatome";
  private static final List<String> PLANS = List.of("第一計画", "第二計画");
  private static final Map<String, String> ANSWER =
      Map.of(
          "final_budget", "59,000",
          "initial_budget", "60,500",
          "status", "相談1,204件に対応し、312人が就職した。",
          "plan", "相談窓口を平日の夜間にも開く。",
          "issues", "オンライン相談の利用が伸びている。");
  private static final List<Verb> ENDINGS = List.of(Verb.OPEN, Verb.CLOSE, Verb.SUMMARY);

  /** From here on a story is told in short. */
  private static final int LARGE = 100;

  private final Path folder;
  private final int projects;
  private final String language;
  private final Bureau office;

  private Story(Path folder, int projects, String language, Bureau office) {
    this.folder = folder;
    this.projects = projects;
    this.language = language;
    this.office = office;
  }

  /** Plays it and returns all that was said. */
  static Recital told(Path folder, int projects, String language) {
    Recital recital = new Recital(folder);
    var start = OffsetDateTime.parse("2025-04-04T08:00:00+09:00").toInstant();
    try (Bureau office = new Bureau(folder, language, start, recital)) {
      Story story = new Story(folder, projects, language, office);
      story.begins();
      story.isAnswered();
      if (projects < LARGE) {
        story.isDecided();
      }
      story.ends();
    }
    return recital;
  }

  private void begins() {
    String table = LongTable.file(folder, projects);
    office.shell("import", "--dry-run", "--plan", PLANS.getFirst(), table);
    office.shell("import", "--plan", PLANS.getFirst(), table);
    office.shell("import", "--plan", PLANS.getLast(), "--short-name", "二次", table);
    office.shell("import", folder.resolve("missing.txt").toString());
    for (String plan : PLANS) {
      office.shell(
          "round",
          "plan",
          "--plan",
          plan,
          "--fiscal-year",
          "2024",
          "--opens",
          "2025-04-14T08:30",
          "--due",
          "2025-04-25T17:15",
          "--closes",
          "2025-04-30T17:15");
      office.shell("round", "preview", "--plan", plan);
      office.shell("findings", "--plan", plan);
    }
    List.of("round", "plan", "role", "section").forEach(word -> office.shell(word, "list"));
    office.shell("directory", "export");
    office.at("2025-04-04T09:00:00");
    office.slash(COORDINATOR, ROOM, TORIMATOME, word(Verb.HANDOVER) + " " + PLANS.getFirst());
    office.press(COORDINATOR, ROOM, "handover_send");
    office.at("2025-04-07T08:35:00");
    office.press(RESPONDER, "direct", "staff_unchanged");
    office.press("U0SEC05A", "direct", "staff_change");
    office.submit("U0SEC05A", Map.of());
    office.closeAll("U0SEC05A");
    office.until("2025-04-13");
    office.at("2025-04-14T08:30:00");
    homes();
  }

  /** Faulty, then mended; all as it was; left open and taken up again; late with a term. */
  private void isAnswered() {
    office.at("2025-04-14T10:00:00");
    office.press("U0SEC03A", section(3), "reply_open");
    office.submit("U0SEC03A", Map.of("final_budget", "2,362,000円", "status", "@channel 至急！"));
    office.submit("U0SEC03A", ANSWER);
    office.closeAll("U0SEC03A");
    office.press("U0SEC05A", section(5), "reply_open");
    office.submit("U0SEC05A", Map.of("final_budget", "３，２４２", "", "前年度と同じ"));
    office.closeAll("U0SEC05A");
    office.press("U0SEC09A", section(9), "unchanged_open");
    office.submit("U0SEC09A", Map.of());
    office.closeAll("U0SEC09A");
    office.home(RESPONDER);
    office.press(RESPONDER, CONTRACTS, "extension_ask");
    office.submit(RESPONDER, Map.of("term_reason", "議会対応のため"));
    office.closeAll(RESPONDER);
    office.home(COORDINATOR);
    office.press(COORDINATOR, "home", "extension_grant");
    office.submit(COORDINATOR, Map.of());
    office.closeAll(COORDINATOR);
    office.press(RESPONDER, CONTRACTS, "reply_open");
    office.press(RESPONDER, "modal", "reply_unchanged");
    office.submit(RESPONDER, Map.of());
    office.closeAll(RESPONDER);
    office.say("U0SEC06A", section(6), "これは誰に聞けばいいですか？", promptIn(6));
    office.say("U0SEC06A", section(6), "59,000でお願いします。", promptIn(6));
    office.press(HEAD, "direct", "sign_off_approve");
    if (projects < LARGE) {
      verbs(Stream.of(Verb.values()).filter(verb -> !ENDINGS.contains(verb)).toList());
    }
    office.until("2025-04-16");
  }

  private String promptIn(int section) {
    JsonObject prompt = office.messages(COORDINATOR, section(section)).getLast();
    return prompt.get("ts").getAsString();
  }

  private void isDecided() {
    for (String act : List.of("review_return", "review_question", "review_accept")) {
      office.slash(COORDINATOR, ROOM, TORIMATOME, word(Verb.REVIEW) + " " + PLANS.getFirst());
      office.press(COORDINATOR, "modal", "review_see");
      office.press(COORDINATOR, "modal", act);
      office.submit(COORDINATOR, Map.of("", "件数と内訳を書いてください。"));
      office.closeAll(COORDINATOR);
    }
    everything(COORDINATOR, "home");
    asks();
    for (int number : List.of(4, 5)) {
      everything("U0SEC0" + number + "A", section(number));
      everything("U0SEC0" + number + "A", "direct");
      everything("U0SEC0" + number + "A", "home");
    }
    everything(HEAD, "direct");
    everything(HEAD, "home");
    office.until("2025-05-01");
  }

  private void asks() {
    office.slash(COORDINATOR, ROOM, TORIMATOME, word(Verb.FINDINGS) + " " + PLANS.getFirst());
    office.press(COORDINATOR, ROOM, "findings_ask_all");
    office.press("U0SEC05A", section(5), "question_keep");
    office.submit("U0SEC05A", Map.of("question_reason", "決算額で確認済みのため"));
    office.closeAll("U0SEC05A");
    office.press("U0SEC05B", section(5), "question_mend");
    office.submit("U0SEC05B", Map.of("question_value", "9,700"));
    office.closeAll("U0SEC05B");
  }

  private void ends() {
    office.at("2025-05-02T10:00:00");
    for (Verb verb : ENDINGS) {
      office.slash(COORDINATOR, ROOM, TORIMATOME, word(verb) + " " + PLANS.getFirst());
    }
    office.slash(COORDINATOR, ROOM, TORIMATOME, word(Verb.ROLLOVER) + " " + PLANS.getFirst());
    office.press(COORDINATOR, ROOM, "rollover_roll");
    office.slash(COORDINATOR, ROOM, TORIMATOME, word(Verb.EDITIONS) + " " + PLANS.getFirst());
    office.press(COORDINATOR, ROOM, "edition_publish");
    office.submit(COORDINATOR, Map.of("edition_reason", "議会資料の期限のため"));
    office.closeAll(COORDINATOR);
    office.until("2025-05-07");
    for (String format :
        projects >= LARGE ? List.of("csv") : List.of("csv", "xlsx", "html", "pdf", "docx")) {
      office.slash(COORDINATOR, ROOM, TORIMATOME, word(Verb.EXPORT) + " " + format + " 第一計画");
      office.slash(COORDINATOR, ROOM, TORIMATOME, word(Verb.LETTER) + " 督促文 " + format + " 第一計画");
      office.slash(COORDINATOR, ROOM, TORIMATOME, word(Verb.LETTER) + " 照会文 " + format + " 第一計画");
    }
    verbs(List.of(Verb.STATUS, Verb.FINDINGS, Verb.REVIEW, Verb.TRAIL, Verb.DIRECTORY));
    homes();
    for (String asked :
        List.of("", "4", "就労", "未回答", "住宅課", "ない番号 999", "８ 系譜", "再犯 R6", "4 R5", "10万以上")) {
      office.slash(COORDINATOR, ROOM, "/jigyo", asked);
      office.slash("U0SEC03A", section(3), "/jigyo", asked);
    }
    everything(COORDINATOR, ROOM);
    everything(COORDINATOR, "home");
    office.shell("edition", "list", "--plan", PLANS.getFirst());
    office.shell("audit", "verify");
  }

  /** Words of the command, bare and about a plan, by who may and by who may not. */
  private void verbs(List<Verb> said) {
    for (Verb verb : said) {
      office.slash(COORDINATOR, ROOM, TORIMATOME, word(verb));
      office.closeAll(COORDINATOR);
      office.slash(COORDINATOR, ROOM, TORIMATOME, word(verb) + " " + PLANS.getLast());
      office.closeAll(COORDINATOR);
      office.slash("U0SEC03A", section(3), TORIMATOME, word(verb));
      office.closeAll("U0SEC03A");
    }
    List.of("ほげほげ", "").forEach(word -> office.slash(COORDINATOR, ROOM, TORIMATOME, word));
  }

  private String word(Verb verb) {
    return language.equals("ja") ? verb.japanese() : verb.english();
  }

  private void homes() {
    for (String person :
        List.of(COORDINATOR, RESPONDER, "U0SEC04B", HEAD, "U0SEC05A", "U0CHIJI01")) {
      office.home(person);
    }
  }

  /** Presses one of each element that stands there, and fills in and sends what opens. */
  private void everything(String person, String place) {
    Set<String> pressed = new HashSet<>();
    for (JsonObject shown : shown(person, place)) {
      for (Screen.Element element : new Screen(shown).elements()) {
        if (pressed.add(element.action())) {
          office.press(person, place, shown, element);
          office.submit(person, Map.of());
          office.closeAll(person);
        }
      }
    }
  }

  private List<JsonObject> shown(String person, String place) {
    if (place.equals("home")) {
      office.home(person);
      return office.shown(person, place, "").stream().toList();
    }
    return office.messages(person, place).reversed();
  }
}
