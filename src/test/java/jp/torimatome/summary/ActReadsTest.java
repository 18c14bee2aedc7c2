package jp.torimatome.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.BotInHand;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.slack.Later;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 一目: how often the whole bot asks the database, from a body of Slack's to its answer. */
class ActReadsTest {
  private static final String COMMAND =
      "token=x&team_id=T0MIYAGI&api_app_id=A0TORIMATO&channel_id=C0GENERAL&response_url="
          + "http%3A%2F%2Flocalhost%2Fresponse";

  @TempDir Path folder;
  private Office office;
  private BotInHand bot;
  private int sent;

  @BeforeEach
  void open() throws Exception {
    office = Office.withSeed(folder);
    office.openRound();
    Files.writeString(folder.resolve("sections.yaml"), "sections: {}\n");
    learnPeople();
    var prepared = BotInHand.Prepared.read(environment());
    bot =
        new BotInHand(
            prepared, new BotInHand.World(office.clock, office.clock, yes(), Runnable::run));
    everythingLeaves();
    everythingLeaves();
    answered(command("/jigyo", "U0SEC01A", "4"));
  }

  @AfterEach
  void close() {
    bot.close();
    office.close();
  }

  @Test
  void a_project_is_shown_with_three_questions_and_then_with_none() {
    assertThat(reads(() -> answered(command("/jigyo", "U0SEC01A", "8")))).isBetween(1L, 3L);
    assertThat(reads(() -> answered(command("/jigyo", "U0SEC01A", "8")))).isZero();
  }

  @Test
  void a_tick_that_finds_nothing_new_asks_nothing() {
    bot.look();
    assertThat(reads(bot::look)).isZero();
  }

  /** What is due is told by the clock, not by what was kept. */
  @Test
  void the_next_morning_what_is_due_is_due() {
    bot.look();
    Instant reminding = Instant.parse("2025-05-07T00:05:00Z");
    office.clock.advance(Duration.between(office.clock.instant(), reminding));
    long before = messages();
    everythingLeaves();
    assertThat(messages()).isGreaterThan(before);
  }

  @Test
  void who_only_looks_wakes_nothing() {
    answered(command("/torimatome", Office.COORDINATOR, "状況"));
    assertThat(reads(() -> answered(command("/torimatome", Office.COORDINATOR, "状況"))))
        .isLessThanOrEqualTo(3);
  }

  private long messages() {
    return office.database.read(
        sql -> sql.fetchSingle("select count(*) from outgoing").get(0, Long.class));
  }

  private void everythingLeaves() {
    bot.look();
    while (bot.send()) {
      office.clock.advance(Duration.ofSeconds(2));
    }
  }

  private void answered(String body) {
    try {
      var answer =
          ScopedValue.where(Later.INSTEAD, Runnable::run)
              .call(() -> bot.answer("application/x-www-form-urlencoded", body));
      assertThat(answer.getStatusCode()).isEqualTo(200);
      assertThat(answer.getBody()).contains("blocks");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private long reads(Runnable act) {
    long before = bot.asked();
    act.run();
    return bot.asked() - before;
  }

  private String command(String name, String person, String words) {
    return COMMAND
        + "&trigger_id=1.2."
        + sent++
        + "&user_id="
        + person
        + "&command="
        + URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "&text="
        + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private void learnPeople() {
    Stream<String> people =
        office.directory.sections().stream().map(SectionEntry::people).flatMap(List::stream);
    new MemberStore(office.database)
        .learn(
            Stream.concat(people, Stream.of(Office.COORDINATOR, "U0SEC01A"))
                .distinct()
                .collect(
                    Collectors.toMap(
                        person -> person,
                        person -> new Member(person, person, Member.State.ACTIVE))),
            office.clock.instant());
  }

  private Map<String, String> environment() {
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("torimatome.db"));
    settings.put("TORIMATOME_SECTIONS_FILE", folder.resolve("sections.yaml").toString());
    settings.put("TORIMATOME_SLACK_API_URL", "http://localhost:1");
    settings.put("TORIMATOME_BACKUP_KEEP", "0");
    settings.put("SLACK_BOT_TOKEN", "xoxb-bench");
    settings.put("SLACK_SIGNING_SECRET", "bench-signing-secret");
    return settings;
  }

  /** A Slack that takes every message and view, and tells nothing else. */
  private static Interceptor yes() {
    return chain -> {
      String method = chain.request().url().encodedPath();
      boolean takes = method.contains("views.") || method.contains("chat.");
      String answer =
          takes
              ? "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.1\"}"
              : "{\"ok\":false,\"error\":\"fatal_error\"}";
      return new Response.Builder()
          .request(chain.request())
          .protocol(Protocol.HTTP_1_1)
          .code(200)
          .message("OK")
          .body(ResponseBody.create(answer, MediaType.get("application/json")))
          .build();
    };
  }
}
