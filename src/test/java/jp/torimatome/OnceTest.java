package jp.torimatome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.torimatome.e2e.Office;
import jp.torimatome.people.Member;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same request has its first outcome; the same words typed again are another; a late
 * acknowledgement tells what became of it.
 */
final class OnceTest {
  @TempDir Path folder;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private volatile int taken = 200;
  private int before;
  private HttpServer slack;
  private ListeningOffice office;

  @BeforeEach
  void open() throws IOException {
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext(
        "/",
        exchange -> {
          said.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(taken, 2);
          exchange.getResponseBody().write("ok".getBytes(UTF_8));
          exchange.close();
        });
    slack.start();
    office = new ListeningOffice(folder, address());
    before = orders();
    Member coordinator = new Member(Office.COORDINATOR, "取りまとめ", Member.State.ACTIVE);
    office.rooms().people().members().learn(coordinator, office.now());
  }

  @AfterEach
  void close() {
    office.close();
    slack.stop(0);
  }

  @Test
  void fourReplaysAreOneOrderWithOneAnswerAlsoAfterARestart() throws Exception {
    String order = command("出力 csv", "1.1");
    String first = office.answer(order).getBody();
    assertThat(orders()).isEqualTo(1);
    for (int replay = 0; replay < 4; replay++) {
      if (replay == 2) {
        office.restart();
      }
      assertThat(office.answer(order).getBody()).isEqualTo(first);
    }
    assertThat(orders()).isEqualTo(1);
    assertThat(office.answer(command("出力 csv", "1.2")).getBody())
        .as("typed again")
        .isEqualTo(first);
    assertThat(orders()).isEqualTo(2);
  }

  @Test
  void aCommandThatTakesLongIsAcknowledgedAndItsAnswerSaidAfterwards() throws Exception {
    office.restart(Duration.ofMillis(200));
    try (Connection other = locked()) {
      assertThat(office.answer(command("出力 csv", "1.1")).getBody()).contains("処理に時間がかかっています");
      assertThat(office.answer(command("出力 csv", "1.1")).getBody())
          .as("the same again")
          .contains("処理に時間がかかっています");
      other.rollback();
    }
    office.restart();
    assertThat(String.valueOf(said.poll(20, TimeUnit.SECONDS))).contains("準備しています");
    assertThat(orders()).isEqualTo(1);
    Office.await("it is known that the person knows", () -> untold() == 0);
    office.answer(command("出力 csv", "1.2"));
    assertThat(orders()).as("typed again by somebody who was told").isEqualTo(2);
  }

  @Test
  void whoWasNotToldWhatBecameOfALateCommandIsToldInsteadOfDoingItTwice() throws Exception {
    taken = 500;
    office.restart(Duration.ofMillis(200));
    try (Connection other = locked()) {
      office.answer(command("出力 csv", "1.1"));
      other.rollback();
    }
    said.poll(20, TimeUnit.SECONDS);
    office.restart();
    assertThat(orders()).isEqualTo(1);
    assertThat(office.answer(command("出力 csv", "1.2")).getBody())
        .contains("すでに行われています")
        .contains("準備しています");
    assertThat(orders()).isEqualTo(1);
    office.answer(command("出力 csv", "1.3"));
    assertThat(orders()).as("once told, it is done when it is wanted again").isEqualTo(2);
  }

  @Test
  void whatEndedWithTheProcessIsNotDoneAgainUnasked() throws Exception {
    office.answer(command("出力 csv", "1.1"));
    office
        .rooms()
        .database()
        .change(
            db -> db.execute("UPDATE taken_request SET status = NULL, body = NULL, untold = 1"));
    office.restart();
    assertThat(office.answer(command("出力 csv", "1.1")).getBody()).contains("途中で止まった");
    assertThat(office.answer(command("出力 csv", "1.2")).getBody()).contains("途中で止まった");
    assertThat(orders()).isEqualTo(1);
    office.answer(command("出力 csv", "1.3"));
    assertThat(orders()).isEqualTo(2);
  }

  private Connection locked() throws Exception {
    Connection other =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    other.createStatement().execute("PRAGMA busy_timeout = 10000");
    other.setAutoCommit(false);
    other.createStatement().execute("UPDATE taken_request SET untold = 0 WHERE key = ''");
    return other;
  }

  private int orders() {
    return office.rooms().database().read(db -> db.fetchCount(DSL.table("export_order"))) - before;
  }

  private int untold() {
    return office
        .rooms()
        .database()
        .read(db -> db.fetchCount(DSL.table("taken_request"), DSL.condition("untold = 1")));
  }

  private String command(String words, String trigger) {
    return "team_id=T0MIYAGI&api_app_id=A0TORIMATO&channel_id=C0JIMUKYOKU&user_id="
        + Office.COORDINATOR
        + "&trigger_id="
        + trigger
        + "&command=%2Ftorimatome&text="
        + URLEncoder.encode(words, UTF_8)
        + "&response_url="
        + URLEncoder.encode(address() + "/said", UTF_8);
  }

  private String address() {
    return "http://127.0.0.1:" + slack.getAddress().getPort();
  }
}
