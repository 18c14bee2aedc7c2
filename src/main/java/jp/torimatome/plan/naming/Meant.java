package jp.torimatome.plan.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.Wording;

/** Which plan is meant; of several none is taken silently. */
public sealed interface Meant {
  /** The one that is named, or the only one; {@code rest}: what else was said. */
  record One(Plan plan, String rest) implements Meant {}

  /** There is none. */
  record None() implements Meant {}

  /** Any of these could be; to be asked. */
  record Several(List<Plan> plans) implements Meant {}

  /** Nothing is called so. */
  record Unknown(String typed, List<Plan> plans) implements Meant {}

  /** By its name or short name, as an option says it. */
  static Meant byName(Optional<String> name, List<Plan> plans) {
    return name.map(typed -> named(typed, plans)).orElseGet(() -> among("", plans));
  }

  private static Meant named(String typed, List<Plan> plans) {
    List<Plan> exact = plans.stream().filter(plan -> plan.isCalled(typed)).toList();
    return exact.size() == 1
        ? new One(exact.getFirst(), "")
        : plans.isEmpty() ? new None() : new Unknown(typed, plans);
  }

  /**
   * By a word among others: a plan's name before a part of one, and nothing but the only plan where
   * no word fits.
   */
  static Meant among(String typed, List<Plan> plans) {
    List<String> words =
        Arrays.stream(typed.split("[\\s\u3000]+")).filter(word -> !word.isEmpty()).toList();
    if (plans.size() < 2) {
      return plans.isEmpty()
          ? new None()
          : new One(plans.getFirst(), without(plans.getFirst(), words, typed));
    }
    return Stream.<Naming>of(Plan::isCalled, Meant::isPartly)
        .flatMap(naming -> words.stream().flatMap(word -> one(word, words, plans, naming).stream()))
        .findFirst()
        .orElseGet(() -> new Several(plans));
  }

  /**
   * The words that name none of them, not even by a part; nothing where all of it is one plan's
   * name.
   */
  static String unnamed(String typed, List<Plan> plans) {
    boolean whole = plans.stream().anyMatch(plan -> plan.isCalled(typed));
    return whole
        ? ""
        : Arrays.stream(typed.split("[\\s\u3000]+"))
            .filter(word ->
                plans.stream().noneMatch(plan -> plan.isCalled(word) || isPartly(plan, word)))
            .collect(Collectors.joining(" "));
  }

  private static String without(Plan only, List<String> words, String typed) {
    List<String> rest = words.stream().filter(word -> !only.isCalled(word)).toList();
    return rest.size() == words.size() ? typed : String.join(" ", rest);
  }

  /** Whether a word names a plan. */
  @FunctionalInterface
  interface Naming {
    boolean names(Plan plan, String word);
  }

  private static Optional<Meant> one(
      String word, List<String> words, List<Plan> plans, Naming naming) {
    List<Plan> fitting = plans.stream().filter(plan -> naming.names(plan, word)).toList();
    if (fitting.isEmpty() || fitting.size() == plans.size()) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>(words);
    rest.remove(word);
    return Optional.of(
        fitting.size() == 1
            ? new One(fitting.getFirst(), String.join(" ", rest))
            : new Several(fitting));
  }

  private static boolean isPartly(Plan plan, String word) {
    String part = Wording.lookup(word);
    boolean says = part.codePoints().filter(Character::isIdeographic).count() > 1;
    return says
        && (Wording.lookup(plan.name()).contains(part)
            || Wording.lookup(plan.shortName()).contains(part));
  }
}
