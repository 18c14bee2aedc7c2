package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.reply.ReplyOffice.COORDINATOR;
import static jp.torimatome.reply.ReplyOffice.DEPUTY;
import static jp.torimatome.reply.ReplyOffice.RESPONDER;
import static jp.torimatome.reply.ReplyOffice.form;
import static jp.torimatome.reply.ReplyOffice.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Submitting.Outcome;
import jp.torimatome.round.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TogetherTest {
  @TempDir Path folder;
  private ReplyOffice office;

  @BeforeEach
  void open() {
    office = ReplyOffice.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_draft_is_resumed_by_a_colleague_and_ends_with_the_reply() {
    long item = office.item().id();
    assertThat(
            office
                .submitting
                .drafting()
                .save(item, RESPONDER, form("書きかけ\u0007 𠮷"), office.rounds.clock.instant()))
        .isEmpty();
    assertThat(office.sheet(item, DEPUTY).form())
        .as("as typed, even what could not be submitted")
        .isEqualTo(form("書きかけ\u0007 𠮷"));
    assertThat(office.item().draft()).map(Item.DraftMark::by).contains(RESPONDER);
    assertThat(office.item().answer()).as("a draft is no answer").isEmpty();
    office.submit("v1", 0, DEPUTY, form("書き終えた"));
    assertThat(office.drafts.open(item)).isEmpty();
    assertThat(office.item().draft()).isEmpty();
    assertThat(office.sheet(item, RESPONDER).form().entry(Field.STATUS).typed()).isEqualTo("書き終えた");
  }

  @Test
  void a_draft_is_shown_on_the_messages_of_its_section_and_on_no_other() {
    office
        .submitting
        .drafting()
        .save(office.item().id(), RESPONDER, form("書きかけ"), office.rounds.clock.instant());
    List<String> destinations =
        office.rounds.database.read(db ->
            db.select(OUTGOING.DESTINATION)
                .from(OUTGOING)
                .where(OUTGOING.KIND.eq("prompt_update"))
                .fetch(OUTGOING.DESTINATION));
    assertThat(destinations)
        .containsExactly(office.rounds.inquiry(office.round, "koyo").destination());
  }

  @RepeatedTest(5)
  void of_two_people_at_once_the_second_sees_both_texts_and_loses_neither() throws Exception {
    long item = office.item().id();
    List<Outcome> outcomes =
        atOnce(
            () -> office.submit("v1", 0, RESPONDER, form("主担当の文")),
            () -> office.submit("v2", 0, DEPUTY, form("副担当の文")));
    List<ItemSheet.StoredReply> revisions = office.replies.revisions(item);
    assertThat(revisions).hasSize(1);
    assertThat(outcomes.stream().filter(Outcome.Stored.class::isInstance)).hasSize(1);
    Outcome.Overtaken second =
        outcomes.stream()
            .filter(Outcome.Overtaken.class::isInstance)
            .map(Outcome.Overtaken.class::cast)
            .findFirst()
            .orElseThrow();
    String theirs = status(second.theirs());
    String own = second.sheet().form().entry(Field.STATUS).typed();
    assertThat(List.of(theirs, own)).containsExactlyInAnyOrder("主担当の文", "副担当の文");
    // also after the modal was closed: the clock stood still, so that only the order of writing can
    // tell
    ItemSheet later = office.sheet(item, DEPUTY);
    assertThat(later.form().entry(Field.STATUS).typed()).isEqualTo(own);
    assertThat(later.reply()).map(reply -> status(reply)).contains(theirs);
    assertThat(later.item().draft()).isPresent();
    assertThat(office.submit("v3", second.theirs().revision(), DEPUTY, form("両方を合わせた文")))
        .isInstanceOf(Outcome.Stored.class);
    assertThat(office.replies.revisions(item))
        .extracting(ItemSheet.StoredReply::revision)
        .containsExactly(1, 2);
  }

  @Test
  void many_deliveries_of_one_payload_at_once_store_one_revision_and_all_say_so() throws Exception {
    List<Callable<Outcome>> deliveries = new ArrayList<>();
    IntStream.range(0, 8)
        .forEach(i -> deliveries.add(() -> office.submit("v1", 0, RESPONDER, form("一度だけ"))));
    assertThat(atOnce(deliveries))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Stored.class));
    assertThat(office.replies.revisions(office.item().id())).hasSize(1);
  }

  @Test
  void editors_in_a_crowd_make_a_chain_without_gaps() throws Exception {
    List<Callable<Integer>> editors = new ArrayList<>();
    IntStream.range(0, 6).forEach(editor -> editors.add(() -> saveFiveTimes(editor)));
    int tries = atOnce(editors).stream().mapToInt(Integer::intValue).sum();
    List<ItemSheet.StoredReply> revisions = office.replies.revisions(office.item().id());
    assertThat(revisions)
        .extracting(ItemSheet.StoredReply::revision)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    assertThat(tries).isGreaterThanOrEqualTo(30);
  }

  private int saveFiveTimes(int editor) {
    int tries = 0;
    for (int saved = 0; saved < 5; tries++) {
      int base = office.sheet(office.item().id(), DEPUTY).baseRevision();
      if (office.submit("v-" + editor + "-" + tries, base, DEPUTY, form(editor + "の" + saved))
          instanceof Outcome.Stored) {
        saved++;
      }
    }
    return tries;
  }

  @Test
  void a_round_that_is_closed_while_a_form_is_checked_takes_nothing_more_and_keeps_the_text() {
    long item = office.item().id();
    var submission =
        new ReplyStore.Submission(
            "v1",
            0,
            RESPONDER,
            office.rounds.clock.instant(),
            new ItemSheet.StoredReply.Flags(false, false),
            new Heads.Told(List.of(), office.rounds.clock.instant()));
    var answers = new ReplyStore.Answers(Map.of(), List.of());
    var accepted =
        new ReplyStore.Accepted(
            item, office.item().project().id(), office.round.ended(), Map.of(), answers);
    office.rounds.database.change(db ->
        db.insertInto(CLOSING, CLOSING.ROUND_ID, CLOSING.CLOSED_AT, CLOSING.CLOSED_BY)
            .values(office.round.id(), office.rounds.clock.instant(), COORDINATOR)
            .execute());
    assertThat(office.replies.store(accepted, submission))
        .isEqualTo(new ReplyStore.Stored.Closed());
    assertThat(office.submit("v1", 0, RESPONDER, form("間に合わなかった文")))
        .isEqualTo(new Outcome.Refused(new Refusal.Closed(List.of(COORDINATOR), true)));
    assertThat(office.drafts.open(item))
        .map(draft -> draft.form().entry(Field.STATUS).typed())
        .contains("間に合わなかった文");
    assertThat(office.replies.revisions(item)).isEmpty();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private static <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
    return atOnce(List.of(acts));
  }

  private static <T> List<T> atOnce(List<? extends Callable<? extends T>> acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.size());
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<? extends T> act : acts) {
        running.add(
            threads.submit(() -> {
              start.await();
              return act.call();
            }));
      }
      for (Future<T> each : running) {
        results.add(each.get());
      }
    }
    return results;
  }
}
