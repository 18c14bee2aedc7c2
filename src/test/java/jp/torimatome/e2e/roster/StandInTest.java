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

/** 代理: whoever is named hears of it, that it is over too, and a stand-in who is away has one. */
class StandInTest {
  private static final String RESPONDER = "U0SEC03A";
  private static final String STAND_IN = "U0OUTSIDE";
  private static final String NEXT = "U0SEC04B";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.clockTo("2025-04-14T09:00:00");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void who_was_told_hears_that_the_absence_was_cancelled() {
    say(RESPONDER, "不在 4/21-4/30 代理 <@U0OUTSIDE|soto>");
    hears(STAND_IN, "代理に指定されました");
    cancel(RESPONDER);
    hears(STAND_IN, "代理をお願いすることはなくなりました");
    assertThat(direct(RESPONDER)).as("who cancels knows").doesNotContain("取り消され");
  }

  @Test
  void who_was_told_hears_that_somebody_else_stands_in() {
    say(RESPONDER, "不在 4/21-4/30 代理 <@U0OUTSIDE|soto>");
    hears(STAND_IN, "代理に指定されました");
    say(RESPONDER, "不在 4/21-4/30 代理 <@U0SEC04B|next>");
    hears(STAND_IN, "代理をお願いすることはなくなりました");
    hears(NEXT, "代理に指定されました");
  }

  @Test
  void a_stand_in_of_no_section_may_be_away_too_and_the_next_hears_whose_requests_come() {
    say(RESPONDER, "不在 4/21-4/30 代理 <@U0OUTSIDE|soto>");
    assertThat(say(STAND_IN, "不在 4/22-4/24")).contains("不在を登録しました").contains("の代理にも指定されています");
    assertThat(say(STAND_IN, "不在 4/22-4/24 代理 <@U0SEC04B|next>"))
        .contains("不在を登録しました")
        .doesNotContain("の代理にも");
    hears(NEXT, "雇用対策課");
    office.clockTo("2025-04-22T08:32:00");
    Person next = office.person(NEXT);
    next.openHome();
    Office.await(
        "the Home shows what the absent one owes",
        () -> next.home().toString().contains("若年者就職支援"));
  }

  @Test
  void in_the_other_order_the_next_hears_it_too() {
    say("U0SEC04A", "不在 4/22-4/24 代理 <@U0SEC04B|next>");
    hears(NEXT, "代理に指定されました");
    say(RESPONDER, "不在 4/21-4/30 代理 <@U0SEC04A|away>");
    hears("U0SEC04A", "代理に指定されました");
    hears(NEXT, "代理の方にもその間に不在の日があります");
  }

  @Test
  void who_is_said_to_be_away_by_somebody_else_hears_so_and_of_the_end_too() {
    say(Office.COORDINATOR, "不在 <@U0SEC03A|y> 4/21-4/30");
    hears(RESPONDER, "あなたの4月21日");
    cancel(Office.COORDINATOR, "<@U0SEC03A|y>");
    hears(RESPONDER, "依頼や督促は、またあなたに届きます");
  }

  private void cancel(String by, String... whose) {
    Person person = office.person(by);
    person.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "不在 " + String.join("", whose));
    person.clickInModal(
        "absence_cancel", Person.values(person.modal().orElseThrow(), "absence_cancel").getFirst());
  }

  private void hears(String person, String words) {
    Office.await(person + " hears " + words, () -> direct(person).contains(words));
  }

  private String direct(String person) {
    Person reader = office.person(person);
    try {
      return reader.messages(reader.direct()).toString();
    } catch (NoSuchElementException e) {
      return "";
    }
  }

  private String say(String person, String words) {
    return office
        .person(person)
        .slash(Office.COORDINATORS_CHANNEL, "/torimatome", words)
        .toString();
  }
}
