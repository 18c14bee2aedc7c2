package jp.torimatome.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;

/**
 * 回答: people who submit reply after reply, the same one again when it was not taken, which {@code
 * refused} hears about.
 */
record Replies(SignedPost toBot, Prefecture prefecture, Consumer<SignedPost.Answer> refused) {
  /** As the form names itself and its inputs. */
  private static final String CALLBACK = "reply_form";

  /** How many milliseconds each acknowledgement took, one person for each section. */
  List<Double> send(List<Inquiry> inquiries, Duration lasting) throws Exception {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Double>>> acts = new ArrayList<>();
      inquiries.forEach(inquiry -> acts.add(() -> answerAgainAndAgain(inquiry.items(), lasting)));
      List<Double> waits = new ArrayList<>();
      for (Future<List<Double>> done : people.invokeAll(acts)) {
        waits.addAll(done.get());
      }
      return waits;
    }
  }

  int stored() {
    return prefecture.office.database.read(
        sql -> sql.fetchSingle("select count(*) from reply").get(0, Integer.class));
  }

  /** All items of a section in turn, each edited again and again. */
  private List<Double> answerAgainAndAgain(List<Item> items, Duration lasting) throws Exception {
    String person = prefecture.office.responder(items.getFirst());
    List<Double> waits = new ArrayList<>();
    Instant end = Instant.now().plus(lasting);
    for (int count = 0; Instant.now().isBefore(end); ) {
      String payload = payload(person, items.get(count % items.size()), count / items.size());
      long start = System.nanoTime();
      SignedPost.Answer answer = answer(payload);
      if (answer.body().contains("\"response_action\":\"update\"")
          && !answer.body().contains(OverloadLoad.BUSY)) {
        waits.add((System.nanoTime() - start) / 1e6);
        count++;
      } else {
        refused.accept(answer);
      }
    }
    return waits;
  }

  /** Of a line that breaks, 503. */
  private SignedPost.Answer answer(String payload) throws InterruptedException {
    try {
      return toBot.interacting(payload);
    } catch (IOException e) {
      return new SignedPost.Answer(503, "");
    }
  }

  static String payload(String person, Item item, int revision) {
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
    JsonObject user = person(person);
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

  static JsonObject object(Object... members) {
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

  static JsonObject person(String id) {
    return object("id", id, "team_id", "T0MIYAGI");
  }

  static JsonArray list(JsonObject only) {
    JsonArray list = new JsonArray();
    list.add(only);
    return list;
  }
}
