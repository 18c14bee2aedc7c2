package jp.torimatome.e2e.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project goes from section to section and from number to number while its round is open, and
 * after every move table, shell, search, state, review, Home, reminders, channel and card tell the
 * same.
 */
class MovesWalkTest {
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String OPEN = "若年者就職支援ワンストップセンター設置事業";
  private static final String ANSWERED = "みやぎの若者の職業的自立支援対策事業";
  private static final Path SEED = Path.of("db/seed/000_69a997289639b63c.txt");

  @TempDir Path folder;
  private Office office;

  /** Who owes what, as everything has to tell it. */
  private record Held(String number, String answeredNumber, String section, String person) {}

  @BeforeEach
  void start() {
    office = Office.open(folder, false);
    office.prompts();
  }

  @AfterEach
  void stop() {
    office.close();
  }

  @Test
  void every_move_is_told_alike_everywhere() throws IOException {
    answer("5");
    Held koyo = new Held("4", "5", "雇用対策課", "U0SEC03A");
    agree(koyo);

    section("split", "koyo", "若者支援室", "--projects", "4,5", "--responders", "U0SEC04B");
    at("08:40");
    Held fresh = new Held("4", "5", "若者支援室", "U0SEC04B");
    agree(fresh);
    isOver(koyo);
    assertThat(direct("U0SEC04B")).contains("引継ぎカード", OPEN);

    section("rename", "koyo-2", "若者自立支援室");
    at("08:50");
    agree(new Held("4", "5", "若者自立支援室", "U0SEC04B"));
    assertThat(office.command("section", "list")).doesNotContain("若者支援室");

    section("merge", "koyo-2", "jutaku");
    at("09:00");
    Held jutaku = new Held("4", "5", "住宅課(企画調査班)", "U0SEC05A");
    agree(jutaku);
    isOver(fresh);
    assertThat(office.command("section", "list")).doesNotContain("若者自立支援室");

    imported(text -> swapped(text), "--keep", "all");
    at("09:10");
    Held renumbered = new Held("5", "4", "住宅課(企画調査班)", "U0SEC05A");
    agree(renumbered);

    imported(
        text ->
            swapped(text)
                .lines()
                .map(line ->
                    line.contains(OPEN) || line.contains(ANSWERED)
                        ? line.replaceAll("\t雇用対策課[^\t]*$", "\t契約課")
                        : line)
                .collect(Collectors.joining("\n", "", "\n")),
        "--take",
        "4:section,5:section",
        "--keep",
        "all");
    at("09:20");
    agree(new Held("5", "4", "契約課", "U0SEC04A"));
    isOver(jutaku);
  }

  /** Somebody of the section says that nothing has changed. */
  private void answer(String number) {
    Person responder = office.person("U0SEC03A");
    var prompt = responder.messages("C0SEC03").getFirst();
    String item = Person.values(prompt, "reply_open").get(Integer.parseInt(number) - 4);
    responder.click("C0SEC03", prompt, "reply_open", item);
    Office.await("the form opens", () -> responder.modal().isPresent());
    assertThat(responder.modal().orElseThrow().toString()).contains(ANSWERED);
    responder.clickInModal("reply_unchanged", item);
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("受け付けました");
    responder.closeAll();
  }

  private void section(String... words) {
    var all = new ArrayList<>(List.of("section"));
    all.addAll(List.of(words));
    all.addAll(List.of("--from", "2025-04-14"));
    office.command(all.toArray(String[]::new));
  }

  private void imported(UnaryOperator<String> alteration, String... answers) throws IOException {
    Path file = folder.resolve("table-" + answers[0] + ".txt");
    Files.writeString(file, alteration.apply(Files.readString(SEED)));
    var all = new ArrayList<>(List.of("import", file.toString()));
    all.addAll(List.of(answers));
    office.command(all.toArray(String[]::new));
  }

  private static String swapped(String text) {
    return text.replace("\n4\t", "\n◆\t").replace("\n5\t", "\n4\t").replace("\n◆\t", "\n5\t");
  }

  private void at(String time) {
    office.clockTo("2025-04-14T" + time + ":00");
  }

  private void agree(Held held) {
    String who = held.section() + ": ";
    Office.await(who + "reminder", () -> direct(held.person()).contains(OPEN));
    Office.await(who + "Home", () -> home(held.person()).contains(OPEN));
    assertThat(home(held.person())).as(who + "Home, of what was answered").contains(ANSWERED);
    assertThat(office.command("section", "list")).as(who + "shell").contains(held.section());
    assertThat(said("/jigyo", held.number())).as(who + "search").contains(OPEN, held.section());
    assertThat(said("/jigyo", held.answeredNumber())).contains(ANSWERED, held.section());
    assertThat(said("/torimatome", "状況")).as(who + "state").contains(held.section());
    assertThat(review()).as(who + "review").contains(ANSWERED, held.section());
    assertThat(row(OPEN))
        .as(who + "table")
        .containsPattern("\",[0-9]+," + held.number() + ",1,")
        .contains(held.section());
    assertThat(row(ANSWERED))
        .containsPattern("\",[0-9]+," + held.answeredNumber() + ",1,")
        .contains(held.section());
  }

  /** Who held it before is told, and asked for nothing. */
  private void isOver(Held before) {
    Office.await(
        before.section() + " has it on the Home no more",
        () -> !home(before.person()).contains(OPEN));
    Office.await(
        before.section() + " has no button for it", () -> !buttons(before.person()).contains(OPEN));
  }

  /** The lines of a person's direct messages that can be answered. */
  private String buttons(String person) {
    Person asked = office.person(person);
    return asked.messages(asked.direct()).stream()
        .map(Object::toString)
        .filter(message -> message.contains("reply_open"))
        .reduce("", String::concat);
  }

  private String said(String command, String words) {
    return office.person(Office.COORDINATOR).slash(ROOM, command, words).toString();
  }

  private String review() {
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(ROOM, "/torimatome", "回答確認");
    String modal = coordinator.modal().orElseThrow().toString();
    coordinator.closeAll();
    return modal;
  }

  private String home(String person) {
    Person looking = office.person(person);
    looking.openHome();
    return looking.home().map(Object::toString).orElse("");
  }

  private String direct(String person) {
    Person asked = office.person(person);
    try {
      return asked.messages(asked.direct()).toString();
    } catch (NoSuchElementException e) {
      return "";
    }
  }

  private String row(String name) {
    Path file = folder.resolve("table.csv");
    office.command("export", file.toString());
    try {
      return Files.readString(file)
          .lines()
          .filter(line -> line.contains(name))
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
