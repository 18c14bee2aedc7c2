package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as people live it, in a browser. */
final class JourneyIT {
  private static final String EMPLOYMENT = "C0SEC03";
  private static final String RESPONDER = "U0SEC03A";
  private static final String PROMPT = "[data-testid=timeline] [data-testid=message]";

  @TempDir Path folder;
  @TempDir Path profile;

  @Test
  void fromThePromptOverAMendedFaultToTheWeeklySummary() {
    try (Office office = Office.open(folder, false);
        Browser browser = Browser.open(office.pageUrl(), profile)) {
      office.prompts();
      browser.be(RESPONDER, EMPLOYMENT);
      browser.read(PROMPT, "若年者就職支援ワンストップセンター設置事業");
      browser.press("[data-action-id=reply_open]");
      browser.read("[data-testid=modal]", "若年者就職支援ワンストップセンター設置事業");

      browser.type(field("final_budget"), "2,362,000円");
      browser.type(field("status"), "相談 1,204 件に対応し、312 人が就職した。");
      browser.type(field("initial_budget"), "60,500");
      browser.type(field("plan"), "相談窓口を平日の夜間にも開く。");
      browser.type(field("issues"), "オンライン相談の利用が伸びている。");
      browser.press("[data-testid=modal-submit]");
      browser.read("[data-testid=field-error]", "「2,362」");
      assertThat(browser.valueOf(field("status"))).isEqualTo("相談 1,204 件に対応し、312 人が就職した。");

      browser.type(field("final_budget"), "59,000");
      browser.press("[data-testid=modal-submit]");
      browser.read("[data-testid=modal]", "受け付けました");
      browser.press("[data-testid=modal-close]");
      browser.gone("[data-testid=modal]");
      browser.read(PROMPT, "回答済");

      browser.be(Office.COORDINATOR, Office.COORDINATORS_CHANNEL);
      browser.say("/jigyo 4");
      browser.read("[data-testid=message][data-ephemeral=true]", "相談窓口を平日の夜間にも開く。");

      office.clockTo("2025-04-21T09:00:00");
      browser.be(Office.COORDINATOR, Office.READERS_CHANNEL);
      browser.read(PROMPT, "【週報】");
      browser.see(PROMPT + " .chart-picture");
    }
  }

  private static String field(String name) {
    return "[data-testid=modal] [data-block-id^='value:" + name + ":'] :is(input, textarea)";
  }
}
