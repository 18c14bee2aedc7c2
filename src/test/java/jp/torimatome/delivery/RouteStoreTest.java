package jp.torimatome.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is a section's goes to its people where its channel is shut, so the database has to know
 * whose every message is.
 */
class RouteStoreTest {
  /**
   * Those to people and to the office, and those that stand where an earlier one stands: updates,
   * files and words of a thread.
   */
  private static final Set<OutgoingKind> OTHERS =
      EnumSet.of(
          OutgoingKind.REMINDER,
          OutgoingKind.REMINDER_UPDATE,
          OutgoingKind.PROMPT_UPDATE,
          OutgoingKind.SUMMARY,
          OutgoingKind.SUMMARY_FILE,
          OutgoingKind.EXPORT,
          OutgoingKind.EXPORT_FILE,
          OutgoingKind.NOTICE,
          OutgoingKind.QUESTION_UPDATE,
          OutgoingKind.DIGEST,
          OutgoingKind.LETTER,
          OutgoingKind.LETTER_FILE,
          OutgoingKind.HANDOVER,
          OutgoingKind.HANDOVER_UPDATE,
          OutgoingKind.HANDOVER_CARD,
          OutgoingKind.HANDOVER_CARD_UPDATE,
          OutgoingKind.TRAIL,
          OutgoingKind.TRAIL_FILE,
          OutgoingKind.RETURNED_UPDATE,
          OutgoingKind.SIGN_OFF,
          OutgoingKind.SIGN_OFF_UPDATE,
          OutgoingKind.CLARIFICATION_WORD,
          OutgoingKind.CLARIFICATION_UPDATE,
          OutgoingKind.ASIDE,
          OutgoingKind.STAND_IN,
          OutgoingKind.CORRECTION,
          OutgoingKind.CLOSING,
          OutgoingKind.PICTURE);

  @TempDir Path folder;

  @Test
  void every_kind_of_message_to_a_section_is_known_as_its_own() {
    try (Database database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("routes.db"))) {
      String asked = "SELECT sql FROM sqlite_master WHERE name = 'outgoing_section'";
      String view =
          Objects.requireNonNull(database.read(db -> db.fetchSingle(asked).get(0, String.class)));
      for (OutgoingKind kind : OutgoingKind.values()) {
        assertThat(view.contains("'" + kind.code() + "'"))
            .as(kind.code())
            .isEqualTo(!OTHERS.contains(kind));
      }
    }
  }
}
