package jp.torimatome.summary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.table.reading.SeedTable;

/**
 * A table of any size in the shape of the published one: seven directions, every tenth project a
 * relisting of the one before.
 */
final class GeneratedTable {
  private GeneratedTable() {}

  static Directory directory(int sections) {
    return new Directory(IntStream.range(0, sections).mapToObj(GeneratedTable::section).toList());
  }

  static String text(int projects, int sections) {
    String head = SeedTable.text().lines().limit(13).collect(Collectors.joining("\n"));
    String rows =
        IntStream.rangeClosed(1, projects)
            .mapToObj(number -> row(number, sections))
            .collect(Collectors.joining("\n"));
    return head + "\n" + rows + "\n";
  }

  private static String row(int number, int sections) {
    boolean relisting = number % 10 == 0;
    int direction = 1 + number % 7;
    String name = "地域における立ち直り支援の推進に関する事業 第" + (relisting ? number - 1 + "号(再掲)" : number + "号");
    String body = number + "番目の事業では、関係機関と連携した相談支援と<@U0SEC1> & 広報を行う。".repeat(4);
    String heading =
        direction + " 方向性の" + direction + "番 (" + direction + " 次の方向性の" + direction + "番)";
    String left =
        String.join("\t", name, body, "" + 10 * number, body + "実施", "" + 11 * number, body + "計画");
    String right = String.join("\t", name, body, body + "課題", section(number % sections).name());
    return String.join("\t", number + "", heading, left, right);
  }

  private static SectionEntry section(int number) {
    String name = "第" + number + "企画調整・総合推進課 地域生活支援班";
    return new SectionEntry(
        "s" + number,
        name,
        List.of(),
        "C0SEC" + number,
        new SectionEntry.Staff(List.of("U0SEC" + number), List.of(), List.of()),
        SignOff.SETTING);
  }
}
