package jp.torimatome;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.habit.Arrows;
import jp.torimatome.habit.ClassHabits;
import org.junit.jupiter.api.Test;

/**
 * The rooms of the house, the arrows between them, and what stops at which door; the rooms named
 * here are the rooms there are.
 */
class HouseRulesTest {
  private static final String ROOT = "jp.torimatome";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/jp/torimatome/sandbox/"))
          .importPackages(ROOT);

  private static final JavaClasses SANDBOX =
      new ClassFileImporter().importPackages(ROOT + ".sandbox");

  @Test
  void theRoomsNamedHereAreTheRoomsThereAre() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/jp/torimatome"))) {
      Set<String> rooms =
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toSet());
      assertThat(rooms).isEqualTo(Arrows.KNOWN.keySet());
    }
    assertThat(PRODUCT).hasSizeGreaterThan(200);
    assertThat(SANDBOX).hasSizeGreaterThan(50);
  }

  @Test
  void theReadmeNamesTheRoomsAndTheArrowsThatThereAre() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("README.md"));
    Set<String> named =
        readme.stream()
            .flatMap(line -> Pattern.compile("^ {2}([a-z]+)/ ").matcher(line).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(named).isEqualTo(Arrows.KNOWN.keySet());
    Map<String, Set<String>> arrows =
        readme.stream()
            .flatMap(line -> Pattern.compile("^([a-z]+) → (.*)$").matcher(line).results())
            .collect(
                Collectors.toMap(
                    found -> found.group(1),
                    found ->
                        found.group(2).equals("nothing")
                            ? Set.of()
                            : Set.of(found.group(2).split(", "))));
    assertThat(arrows).isEqualTo(Arrows.KNOWN);
  }

  @Test
  void aRoomKnowsOnlyTheRoomsBelowIt() {
    Arrows.KNOWN.forEach((room, below) -> {
      String[] allowed =
          Stream.concat(Stream.of(room), below.stream())
              .map(name -> ROOT + "." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + room + "..")
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
          .check(PRODUCT);
    });
  }

  @Test
  void noTwoPackagesKnowEachOther() {
    JavaClasses written = PRODUCT.that(not(resideInAPackage(ROOT + ".database.generated..")));
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(written);
    slices().matching(ROOT + ".sandbox.(**)").should().beFreeOfCycles().check(SANDBOX);
  }

  @Test
  void slackStopsAtItsRoom() {
    outside("slack").should().dependOnClassesThat().resideInAPackage("com.slack..").check(PRODUCT);
  }

  @Test
  void everyListenerIsRegisteredAtADoorWithTheActThatItIs() {
    for (String registration :
        List.of(
            "command", "blockAction", "viewSubmission", "viewClosed", "event", "blockSuggestion")) {
      noClasses()
          .that(not(nameMatching(".*[.]Doors")))
          .should()
          .callMethodWhere(target(owner(type(App.class))).and(target(name(registration))))
          .check(PRODUCT);
    }
  }

  @Test
  void javalinStopsAtTheWeb() {
    outside("web")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "gg.jte..")
        .check(PRODUCT);
  }

  @Test
  void quartzStopsAtTheSchedule() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".schedule..")))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.quartz..")
                .and(not(nameMatching("org[.]quartz[.]CronExpression"))))
        .because("the settings may ask whether a cron expression is one")
        .check(PRODUCT);
  }

  @Test
  void sqlStopsAtTheStores() {
    noClasses()
        .that(
            not(resideInAnyPackage(ROOT + ".database..", ROOT + ".summary.search.."))
                .and(not(nameMatching(".*(Store|Rows)([$].*)?"))))
        .and(not(nameMatching(".*[.]Importing([$].*)?")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.jooq..",
            "java.sql..",
            "com.zaxxer..",
            "org.flywaydb..",
            ROOT + ".database.generated..")
        .because(
            "the search is a store by itself, and an import holds the transaction that its store"
                + " works in")
        .check(PRODUCT);
  }

  @Test
  void everyHabitIsKept() {
    Stream.of(ClassHabits.Habit.values()).forEach(habit -> habit.rule().check(PRODUCT));
  }

  @Test
  void theProductKnowsNoSandboxAndTheSandboxNoProductExceptToStartIt() {
    noClasses().should().dependOnClassesThat().resideInAPackage(ROOT + ".sandbox..").check(PRODUCT);
    noClasses()
        .that(not(nameMatching(".*[.]sandbox[.]Demo([$].*)?")))
        .and(not(nameMatching(".*Test([$].*)?")))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".sandbox.."))))
        .check(new ClassFileImporter().importPackages(sandboxPackages()));
  }

  /** Those that have sources in src/sandbox; their tests live in packages of the same names. */
  private static String[] sandboxPackages() {
    try (Stream<Path> files = Files.walk(Path.of("src/sandbox/java"))) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> Path.of("src/sandbox/java").relativize(file.getParent()).toString())
          .map(name -> name.replace('/', '.'))
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GivenClassesConjunction outside(String room) {
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .and(not(resideInAPackage(ROOT + "." + room + "..")))
        .and(not(nameMatching(ROOT + "[.](Bot|Listeners|Main|Rooms|Works)([$].*)?")));
  }
}
