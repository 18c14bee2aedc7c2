package jp.torimatome.habit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each habit finds the breach that is planted for it; HouseRulesTest holds them over the house. */
class HabitsTest {
  @ParameterizedTest
  @CsvSource({
    "TIME_ENVIRONMENT_AND_EXIT_COME_FROM_MAIN, Today",
    "TIME_ENVIRONMENT_AND_EXIT_COME_FROM_MAIN, Clock",
    "TIME_ENVIRONMENT_AND_EXIT_COME_FROM_MAIN, Dated",
    "TIME_ENVIRONMENT_AND_EXIT_COME_FROM_MAIN, Timed",
    "TIME_ENVIRONMENT_AND_EXIT_COME_FROM_MAIN, Leaving",
    "ONLY_THE_SENDER_POSTS, Posting",
    "NOTHING_STATIC_CHANGES, Counting",
    "NOTHING_STATIC_CHANGES, Keeping",
    "FEW_PARAMETERS, Asking",
    "FEW_PARAMETERS, Bundle"
  })
  void a_planted_class_is_found(ClassHabits.Habit habit, String planted) throws Exception {
    Class<?> breach = Class.forName(Planted.class.getName() + "$" + planted);
    assertThat(habit.rule().evaluate(new ClassFileImporter().importClasses(breach)).hasViolation())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SENTENCES_STAND_IN_THE_TEXTS, 'return \"回答を受け付けました。\";', true",
    "SENTENCES_STAND_IN_THE_TEXTS, 'Pattern.compile(\"(?:です|ました)。?$\")', false",
    "NO_WORDS_OF_PEOPLE_IN_THE_LOG, 'LOG.info(\"reply {}\", reply.text());', true",
    "NO_WORDS_OF_PEOPLE_IN_THE_LOG, 'LOG.warn(\"{}\",\n  body);', true",
    "NO_WORDS_OF_PEOPLE_IN_THE_LOG, 'LOG.warn(\"the text of {}\", message.id());', false",
    "NO_COLLECTION_OF_ALL_INSTANCES, 'static final Map<String, Integer> X = new HashMap<>();',"
        + " true",
    "NO_COLLECTION_OF_ALL_INSTANCES, 'static final List<String> X = List.of();', false"
  })
  void a_planted_line_is_found(SourceHabit habit, String source, boolean breach) {
    assertThat(habit.isBrokenBy(source)).isEqualTo(breach);
  }

  @Test
  void a_class_that_imports_everything_is_found() {
    String source =
        IntStream.range(0, 46)
            .mapToObj(number -> "import jp.torimatome.Room" + number + ";\n")
            .collect(Collectors.joining("", "", "final class Works {}"));
    assertThat(SourceHabit.NOBODY_IMPORTS_EVERYTHING.isBrokenBy(source)).isTrue();
  }
}
