package jp.torimatome.bench;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;

/**
 * 締切間際: eight people submit reply after reply over HTTP while the sender posts; Slack waits three
 * seconds for each.
 */
final class RushLoad implements Benchmarks.Load {
  private static final int PEOPLE = 8;
  private static final int PROJECTS = 400;
  private static final Duration LASTING = Duration.ofSeconds(60);

  /** As the form names itself and its inputs. */
  private static final String CALLBACK = "reply_form";

  @Override
  public List<String> run() throws Exception {
    try (Prefecture prefecture = Prefecture.of(PROJECTS);
        Workspace workspace = Workspace.open(prefecture)) {
      List<Inquiry> inquiries =
          prefecture.office.inquiries.inquiries(prefecture.round.id()).subList(0, PEOPLE);
      workspace.posts(PEOPLE, Duration.ofMinutes(1));
      List<Double> waits = rush(workspace.toBot, prefecture, inquiries).stream().sorted().toList();
      int stored =
          prefecture.office.database.read(
              sql -> sql.fetchSingle("select count(*) from reply").get(0, Integer.class));
      int revisions =
          prefecture.office.items().values().stream()
              .flatMap(item -> item.answer().stream())
              .mapToInt(Item.Answer::revision)
              .sum();
      if (stored != waits.size() || revisions != stored) {
        throw new IllegalStateException(
            waits.size() + " acknowledged, " + stored + " stored, newest revisions " + revisions);
      }
      double p99 = waits.get(waits.size() * 99 / 100);
      return List.of(
          String.format(
              Locale.ROOT,
              "%8.3f    of Slack's 3 s: 99 of 100 replies of %d people at once (%.0f ms; median"
                  + " %.0f ms); %d sent, %d stored",
              p99 / 3000,
              PEOPLE,
              p99,
              waits.get(waits.size() / 2),
              waits.size(),
              stored));
    }
  }

  private static List<Double> rush(SignedPost toBot, Prefecture prefecture, List<Inquiry> inquiries)
      throws Exception {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Double>>> acts = new ArrayList<>();
      inquiries.forEach(
          inquiry -> acts.add(() -> answerAgainAndAgain(toBot, inquiry.items(), prefecture)));
      List<Double> waits = new ArrayList<>();
      for (Future<List<Double>> done : people.invokeAll(acts)) {
        waits.addAll(done.get());
      }
      return waits;
    }
  }

  /** All items of a section in turn, each edited again and again. */
  private static List<Double> answerAgainAndAgain(
      SignedPost toBot, List<Item> items, Prefecture prefecture) throws Exception {
    String person = prefecture.office.responder(items.getFirst());
    List<Double> waits = new ArrayList<>();
    Instant end = Instant.now().plus(LASTING);
    for (int count = 0; Instant.now().isBefore(end); count++) {
      String payload = payload(person, items.get(count % items.size()), count / items.size());
      long start = System.nanoTime();
      String answer = toBot.interact(payload);
      waits.add((System.nanoTime() - start) / 1e6);
      if (!answer.contains("\"response_action\":\"update\"")) {
        throw new IllegalStateException(answer);
      }
    }
    return waits;
  }

  private static String payload(String person, Item item, int revision) {
    JsonObject values = new JsonObject();
    for (Field field : item.fields()) {
      String typed =
          field.isAmount()
              ? Integer.toString(10 * item.project().printedNumber() + 1)
              : "新しい文章 " + revision;
      values.add(
          "value:" + field.code() + ":" + item.id(),
          object("value", object("type", "plain_text_input", "value", typed)));
    }
    JsonObject meta = new JsonObject();
    meta.addProperty("item", item.id());
    meta.addProperty("base", revision);
    meta.addProperty("draft", 0);
    JsonObject view =
        object(
            "id",
            "V" + item.id() + "R" + revision,
            "hash",
            "1",
            "type",
            "modal",
            "callback_id",
            CALLBACK,
            "private_metadata",
            meta.toString(),
            "state",
            object("values", values));
    JsonObject user = object("id", person, "team_id", "T0MIYAGI");
    return object(
            "type",
            "view_submission",
            "team",
            object("id", "T0MIYAGI"),
            "api_app_id",
            "A0TORIMATO",
            "user",
            user,
            "view",
            view)
        .toString();
  }

  private static JsonObject object(Object... members) {
    JsonObject object = new JsonObject();
    for (int at = 0; at < members.length; at += 2) {
      if (members[at + 1] instanceof JsonObject inner) {
        object.add((String) members[at], inner);
      } else {
        object.addProperty((String) members[at], (String) members[at + 1]);
      }
    }
    return object;
  }
}
