package jp.torimatome.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 計画: a plan, the name of the one that follows it (empty when the table names none), and what it is
 * called beside another.
 */
public record Plan(long id, String name, String nextName, String shortName) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(第.{1,3}[次期])?(東京都|北海道|京都府|大阪府|.{2,3}県)?(.{2,}?)(?:推進|実施|行動|基本|総合|振興)*(?:計画|プラン)");
  private static final Pattern ONLY_COUNTED = Pattern.compile("第.{1,3}[次期]?の?");

  /** 原本確認: a number that the document announces on {@code line} but does not print. */
  public record Slot(int printedNumber, int line) {}

  /** Whether one of the words is its name, full or short, whatever the width of its characters. */
  public boolean isCalledIn(String words) {
    return Stream.of(words.split("[\\s\u3000]+")).anyMatch(this::isCalled);
  }

  /** Whether it is its name, full or short. */
  public boolean isCalled(String word) {
    String looked = Wording.lookup(word);
    return looked.equals(Wording.lookup(name)) || looked.equals(Wording.lookup(shortName));
  }

  /**
   * Words about a plan, said beside another; as they are where {@code plan} is empty because there
   * is no other.
   */
  public static String tagged(String plan, String words) {
    return plan.isEmpty() ? words : "【" + plan + "】" + words;
  }

  /** What follows from a name: 再犯防止 from 宮城県再犯防止推進計画, 第二次再犯防止 from the plan after it. */
  static String shortened(String name) {
    Matcher parts = PARTS.matcher(name.strip());
    if (!parts.matches()) {
      return name;
    }
    String counted = parts.group(1) == null ? "" : parts.group(1);
    return ONLY_COUNTED.matcher(parts.group(3)).matches() ? name : counted + parts.group(3);
  }

  /** What is given, else what follows from the name; where that is another plan's too, the name. */
  static List<Plan> told(List<Plan> given) {
    List<Plan> named =
        given.stream()
            .map(plan -> plan.shortName.isEmpty() ? plan.called(shortened(plan.name)) : plan)
            .toList();
    Map<String, Long> uses =
        named.stream().collect(groupingBy(plan -> Wording.lookup(plan.shortName), counting()));
    return named.stream()
        .map(plan ->
            uses.getOrDefault(Wording.lookup(plan.shortName), 0L) > 1
                ? plan.called(plan.name)
                : plan)
        .toList();
  }

  private Plan called(String other) {
    return new Plan(id, name, nextName, other);
  }
}
