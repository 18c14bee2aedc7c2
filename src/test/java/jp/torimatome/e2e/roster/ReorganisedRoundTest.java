package jp.torimatome.e2e.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 組織改編 in an open round over the wire: card, Home, channel, /jigyo and 状況 say the same of who owes
 * what.
 */
final class ReorganisedRoundTest {
  private static final String OLD = "U0SEC03A";
  private static final String NEW = "U0SEC04B";
  private static final String OLD_CHANNEL = "C0SEC03";
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String PROJECT = "若年者就職支援ワンストップセンター設置事業";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void start() {
    office = Office.open(folder, false);
    office.clockTo("2025-04-14T08:32:00");
    Office.await("the section is asked", () -> channel(OLD_CHANNEL).contains(PROJECT));
  }

  @AfterEach
  void stop() {
    office.close();
  }

  private Person coordinator() {
    return office.person(Office.COORDINATOR);
  }

  private String channel(String id) {
    return coordinator().messages(id).toString();
  }

  private static String direct(Person person) {
    try {
      return person.messages(person.direct()).toString();
    } catch (NoSuchElementException e) {
      return "";
    }
  }

  @Test
  void aNewSectionIsAskedAtOnceAndEverybodyReadsTheSame() {
    office.command(
        "section",
        "split",
        "koyo",
        "若者就労支援室",
        "--from",
        "2025-04-14",
        "--projects",
        "4",
        "--responders",
        NEW);
    office.clockTo("2025-04-14T08:40:00");
    Person fresh = office.person(NEW);
    Office.await(
        "the card and the first notice come",
        () -> direct(fresh).contains("引継ぎカード") && direct(fresh).contains("reply_open"));
    Office.await(
        "the old channel asks for it no more", () -> !channel(OLD_CHANNEL).contains(PROJECT));
    fresh.openHome();
    Office.await(
        "the Home shows what the card does",
        () -> fresh.home().map(Object::toString).orElse("").contains(PROJECT));
    Person old = office.person(OLD);
    old.openHome();
    Office.await(
        "the old one's does not",
        () -> old.home().map(Object::toString).orElse("").contains("雇用対策課"));
    assertThat(old.home().orElseThrow().toString()).doesNotContain(PROJECT);
    assertThat(coordinator().slash(ROOM, "/torimatome", "状況").toString()).contains("若者就労支援室");
    assertThat(coordinator().slash(ROOM, "/jigyo", "4").toString()).contains("若者就労支援室");
  }

  @Test
  void aMergedSectionsMessagesPointToTheOther() {
    Office.await(
        "the person has the first notice", () -> direct(office.person(OLD)).contains("reply_open"));
    office.command("section", "merge", "koyo", "jutaku", "--from", "2025-04-14");
    office.clockTo("2025-04-14T08:40:00");
    Office.await(
        "the old channel says who took over",
        () -> channel(OLD_CHANNEL).contains("住宅課(企画調査班)が引き継ぎました"));
    assertThat(channel(OLD_CHANNEL)).doesNotContain("reply_open");
    Office.await(
        "the person hears so too",
        () -> direct(office.person(OLD)).contains("組織改編により、住宅課(企画調査班)に引き継がれました"));
    assertThat(coordinator().slash(ROOM, "/torimatome", "状況").toString()).doesNotContain("雇用対策課");
  }
}
