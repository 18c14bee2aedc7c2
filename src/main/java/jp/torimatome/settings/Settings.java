package jp.torimatome.settings;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Every setting, checked; built once by {@link SettingsReader} from config/torimatome.yaml and the
 * environment.
 */
public record Settings(
    Locale language, ZoneId timeZone, Storage database, Web web, Slack slack, Work work) {

  /** The same with another database. */
  public Settings on(String url) {
    return new Settings(language, timeZone, new Storage(url, database.backups()), web, slack, work);
  }

  /** {@code url} is a jdbc:sqlite: address. */
  public record Storage(String url, Backups backups) {}

  /**
   * 控え: the folder, seen from the database's file, when in the night, and how many are kept, 0 for
   * none.
   */
  public record Backups(String folder, LocalTime time, int kept) {}

  /**
   * Where Javalin listens; {@code preview}: what is said is shown as pages too, to whoever opens
   * them.
   */
  public record Web(String host, int port, boolean preview) {}

  /** The workspace, and the people and channel that coordinate. */
  public record Slack(
      Mode mode,
      String apiUrl,
      String teamId,
      String appId,
      Coordination coordination,
      Pace pace,
      Secrets secrets) {}

  /**
   * Slack user ids of the first admins and coordinators, the channel of the coordinators, and that
   * of the weekly summary's readers.
   */
  public record Coordination(
      List<String> admins, List<String> coordinators, String channel, String summaryChannel) {}

  /**
   * How fast messages leave: all and updates of the whole workspace a minute, and the pause between
   * two of one channel.
   */
  public record Pace(
      int messagesPerMinute, int updatesPerMinute, Duration betweenMessagesOfChannel) {}

  /** How Slack reaches us: over /slack/events, or through a WebSocket that we open. */
  public enum Mode {
    HTTP,
    SOCKET
  }

  /** Tokens; only from the environment or from files, never from the yaml. */
  public record Secrets(String botToken, String signingSecret, String appToken) {
    @Override
    public String toString() {
      return "Secrets[hidden]";
    }
  }

  /** When and how sections are asked. */
  public record Work(
      Path sectionsFile,
      Hours hours,
      List<LocalDate> closures,
      Reminders reminders,
      Schedule schedule,
      Checks checks,
      Table table,
      SignOff signOff,
      Review review,
      Handover handover,
      Path lettersFolder) {}

  /**
   * 承認: {@code required}: whether heads sign off where neither round nor section says otherwise;
   * {@code samePerson}: whether who submitted may sign off too.
   */
  public record SignOff(boolean required, boolean samePerson) {}

  /**
   * How many business days a section has to mend what was sent back, and when the coordinators get
   * the day's digest.
   */
  public record Review(int returnBusinessDays, LocalTime digestTime) {}

  /**
   * 担当確認: how many business days before a round opens the sections are asked who answers for them,
   * 0 for never; and after how many without an answer it goes on, to the section's channel and then
   * onto the coordinators' list.
   */
  public record Handover(int businessDaysBeforeOpening, int businessDaysUntilEscalation) {}

  /** 執務時間: nothing is sent outside of it. */
  public record Hours(LocalTime from, LocalTime to) {}

  /** Business days before due, whether on the day, and every how many business days after due. */
  public record Reminders(
      List<Integer> businessDaysBeforeDue, boolean onDueDay, int everyBusinessDaysAfterDue) {}

  /**
   * {@code tickCron} wakes the bot, in Quartz's notation; the weekly summary has a day and a time.
   */
  public record Schedule(String tickCron, DayOfWeek summaryDay, LocalTime summaryTime) {}

  /** From where on amounts and texts are asked about, and the file of the local words. */
  public record Checks(int unusualFactor, int changePercent, int copiedPercent, Path wordsFile) {}

  /**
   * {@code yearMovesMarked}: whether a text that changed only by the year moving on (年度更新のみ) is
   * marked as changed; {@code discontinuedPrintedYears}: for how long rollovers go on printing a
   * discontinued project, 0 for not at all.
   */
  public record Table(boolean yearMovesMarked, int discontinuedPrintedYears) {
    /** A number of years that never passes. */
    public static final int ALWAYS = 10_000;
  }
}
