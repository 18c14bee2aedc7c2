package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A round as its people live it, in a browser: handover → round → extension → return → mend →
 * sign-off → bulk accept → thanks.
 */
final class HandoverToThanksIT {
  /** 契約課, whose head signs off. */
  private static final String CONTRACTS = "C0SEC04";

  private static final String RESPONDER = "U0SEC04A";
  private static final String HEAD = "U0SEC04C";
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String HOME = "[data-testid=home]";
  private static final String MODAL = "[data-testid=modal]";
  private static final String TIMELINE = "[data-testid=timeline]";

  @TempDir Path folder;
  @TempDir Path profile;

  @Test
  void fromTheHandoverToTheThanks() {
    try (Office office = Office.open(folder, false);
        Browser browser = Browser.open(office.pageUrl(), profile)) {
      handover(office, browser);
      extension(browser);
      unchanged(browser);
      signOffInTheMessage(office, browser);
      returned(browser);
      mended(browser);
      signOffAtHome(browser);
      othersAnswer(office);
      bulkAccept(browser);
      office.clockTo("2025-04-15T10:00:00");
      published(browser);
      browser.be(RESPONDER, CONTRACTS);
      browser.read(TIMELINE, "【お礼】");
      assertThat(office.person("U0TORI002").messages(ROOM))
          .as("what a colleague reads in the coordinators' channel")
          .isEmpty();
    }
  }

  private static void handover(Office office, Browser browser) {
    browser.be(Office.COORDINATOR, ROOM);
    browser.say("/torimatome 担当確認");
    browser.press("[data-action-id=handover_send]");
    browser.read("[data-testid=message][data-ephemeral=true]", "12課に担当確認を送りました。");
    office.prompts();
    Office.await("the responder is asked", () -> isWritten(office, RESPONDER));
    browser.be(RESPONDER, office.person(RESPONDER).direct());
    browser.press("[data-action-id=staff_unchanged]");
    browser.read(TIMELINE, "「担当は変わりません」と回答しました");
  }

  private static void extension(Browser browser) {
    browser.be(RESPONDER, CONTRACTS);
    browser.press("[data-action-id=extension_ask]");
    browser.type(MODAL + " [data-block-id=term_reason] :is(input, textarea)", "議会対応のため");
    browser.press("[data-testid=modal-submit]");
    told(browser, "申し出ました");
    browser.be(Office.COORDINATOR, "home");
    browser.read(HOME, "議会対応のため");
    browser.press(HOME + " [data-action-id=extension_grant]");
    browser.press("[data-testid=modal-submit]");
    told(browser, "延長しました");
    browser.read(HOME, "期限延長");
  }

  private static void unchanged(Browser browser) {
    browser.be(RESPONDER, "home");
    browser.read(HOME, "期限を延長しています");
    browser.press(HOME + " [data-action-id=reply_open]");
    browser.press(MODAL + " [data-action-id=reply_unchanged]");
    browser.read(MODAL, "該当なし（土台の記載が空欄のため");
    browser.press("[data-testid=modal-submit]");
    told(browser, "承認した時点で回答済み");
    browser.read(HOME, "承認待ち");
  }

  private static void signOffInTheMessage(Office office, Browser browser) {
    Office.await("the head is asked", () -> isWritten(office, HEAD));
    browser.be(HEAD, office.person(HEAD).direct());
    browser.read(TIMELINE, "承認のお願い");
    browser.press("[data-action-id=sign_off_approve]");
    browser.read(TIMELINE, "承認済み");
  }

  private static void returned(Browser browser) {
    browser.be(Office.COORDINATOR, "home");
    browser.read(HOME, "回答を確認（1件）");
    browser.press(HOME + " [data-action-id=review_open]");
    browser.press(MODAL + " [data-action-id=review_see]");
    browser.read(MODAL, "今後も継続して実施す"); // what has not changed is there to be read, too
    browser.read(MODAL, "変更なし");
    browser.press(MODAL + " [data-action-id=review_return]");
    browser.tick("status");
    browser.type(MODAL + " textarea", "件数を書いてください。");
    browser.press("[data-testid=modal-submit]");
    told(browser, "差し戻しました");
  }

  private static void mended(Browser browser) {
    browser.be(RESPONDER, "home");
    browser.read(HOME, "差し戻し（1件）");
    browser.press(HOME + " [data-action-id=reply_open]");
    browser.read(MODAL, "件数を書いてください。");
    browser.choose(MODAL + " [data-block-id^='choice:status:'] [data-action-id]", "given");
    browser.type(
        MODAL + " [data-block-id^='value:status:'] textarea", "資格の承認をした事業者5社に対し、総合点の付与を行った。");
    browser.press("[data-testid=modal-submit]");
    told(browser, "承認した時点で回答済み");
  }

  private static void signOffAtHome(Browser browser) {
    browser.be(HEAD, "home");
    browser.read(HOME, "承認待ち：1件");
    browser.press(HOME + " [data-action-id=sign_off_approve]");
    browser.gone(HOME + " [data-action-id=sign_off_approve]");
  }

  /** Two items of which nothing has changed. */
  private static void othersAnswer(Office office) {
    Person other = office.person("U0SEC09A");
    for (String item : Person.values(other.messages("C0SEC09").getFirst(), "reply_open")) {
      other.click("C0SEC09", other.messages("C0SEC09").getFirst(), "reply_open", item);
      Office.await("the form is open", () -> other.modal().isPresent());
      other.clickInModal("reply_unchanged", item);
      other.submit();
      Office.await(
          "it is stored", () -> other.modal().orElseThrow().toString().contains("受け付けました"));
    }
  }

  private static void bulkAccept(Browser browser) {
    browser.be(Office.COORDINATOR, "home");
    browser.read(HOME, "回答を確認（3件）");
    browser.press(HOME + " [data-action-id=review_open]");
    browser.press(MODAL + " [data-action-id=review_bulk]");
    browser.press(
        MODAL + " :is([data-action-id=review_accept_all], [data-action-id=review_accept_plain])");
    told(browser, "確認済にしました");
    browser.read(HOME, "確認済");
  }

  private static void published(Browser browser) {
    browser.be(Office.COORDINATOR, ROOM);
    browser.say("/torimatome 年度更新");
    browser.press("[data-action-id=rollover_roll]");
    browser.press("[data-testid=confirm-agree]");
    browser.read(TIMELINE, "年度更新を行いました");
    browser.say("/torimatome 版");
    browser.press("[data-action-id=edition_publish]");
    browser.read(MODAL, "次の欄が確定していません");
    browser.type(MODAL + " textarea", "議会資料の期限のため");
    browser.press("[data-testid=modal-submit]");
    told(browser, "として公表しました");
  }

  /** The modal says so, and is closed. */
  private static void told(Browser browser, String words) {
    browser.read(MODAL, words);
    browser.press("[data-testid=modal-close]");
    browser.gone(MODAL);
  }

  private static boolean isWritten(Office office, String person) {
    try {
      return !office.person(person).messages(office.person(person).direct()).isEmpty();
    } catch (NoSuchElementException e) {
      return false;
    }
  }
}
