package jp.torimatome.table.writer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.Titles;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.text.Text;

/**
 * Tables to write: the published one beside an earlier one, and made ones whose texts are as nasty
 * as texts can be.
 */
public final class Tables {
  public static final Text TEXT = Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));

  private static final List<String> PIECES =
      List.of(
          "=SUM(A1:A9)",
          "+81",
          "-",
          "@雇用対策課",
          "\n",
          "\t",
          "\r\n",
          " ",
          "　○",
          " ・",
          "\"引用\"",
          ",",
          ";",
          "<b>&amp;</b>",
          "_x0041_",
          "_",
          "x0041_",
          "😀",
          "👨‍👩‍👧",
          "𠮷野家",
          "\u0000",
          "\u0007",
          "\u001b",
          "\ufffe",
          "\u2028",
          "\ufeff",
          "é",
          "ﾊﾝｶｸ",
          "計画",
          "相談支援を行う。",
          "(1)",
          "R6年度",
          "2,362",
          "'",
          "%s",
          "{0}",
          "'''",
          "\\",
          "]]>",
          "--",
          "下線部が更新箇所",
          "null",
          "NaN",
          "TRUE",
          "1E5",
          "0012");

  private Tables() {}

  /**
   * The published table, where a few texts, an amount and a project are new, and one project is no
   * longer printed.
   */
  public static MarkedTable seedWithChanges() {
    OfficialTable now = SeedOfficialTable.table();
    List<Row> before = new ArrayList<>();
    for (Row row : now.rows()) {
      if (row.number() == 10) {
        before.add(
            new Row(
                row.frame(),
                row.texts(),
                with(row.amounts(), Column.FINAL_BUDGET, Amount.given(27_000))));
      } else if (row.number() % 4 == 1) {
        before.add(
            new Row(
                row.frame(),
                with(row.texts(), Column.STATUS, Passage.given("前年度の実施状況。")),
                row.amounts()));
      } else if (row.number() != 22) {
        before.add(row);
      }
    }
    Row gone = now.rows().getFirst();
    OfficialTable.Links links = new OfficialTable.Links(null, List.of());
    var frame =
        new OfficialTable.Frame(
            999, 45, gone.frame().direction(), "契約課", new Lifecycle.Running(), links);
    before.add(new Row(frame, Map.of(Column.NAME, Passage.given("旧い事業")), Map.of()));
    OfficialTable earlier =
        new OfficialTable(now.plans(), now.titles(), now.ended(), before, now.slots());
    return halved(MarkedTable.between(earlier, "R5", now, false));
  }

  /** Marks as a finer comparison would set them: what is new begins in the middle of a text. */
  private static MarkedTable halved(MarkedTable marked) {
    Map<Long, Map<Column, Marked>> marks =
        marked.marks().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    row -> {
                      Map<Column, Marked> cells = new EnumMap<>(row.getValue());
                      cells.computeIfPresent(Column.STATUS, (column, cell) -> halved(cell));
                      return cells;
                    }));
    return new MarkedTable(marked.table(), marked.against(), marks, marked.dropped());
  }

  private static Marked halved(Marked cell) {
    if (!cell.isChanged() || cell.before().isEmpty()) {
      return cell;
    }
    String after = cell.after();
    int half = after.offsetByCodePoints(0, after.codePointCount(0, after.length()) / 2);
    return new Marked(
        List.of(
            new Marked.Run(Marked.State.KEPT, after.substring(0, half)),
            new Marked.Run(Marked.State.REMOVED, cell.before()),
            new Marked.Run(Marked.State.ADDED, after.substring(half))),
        false);
  }

  /**
   * A table out of a seed, the same each time; it is compared with another one that has some of its
   * projects.
   */
  public static MarkedTable nasty(long seed) {
    Random random = new Random(seed);
    OfficialTable table = table(random);
    OfficialTable other = table(random);
    return halved(MarkedTable.between(other, "版" + piece(random), table, false));
  }

  private static OfficialTable table(Random random) {
    Map<Column, String> headers = new EnumMap<>(Column.class);
    headers.putAll(SeedOfficialTable.table().titles().headers());
    var titles = new Titles("表題" + text(random, 3), text(random, 2), "帯&", "次の帯<", headers);
    List<Row> rows = new ArrayList<>();
    IntStream.rangeClosed(1, 12)
        .filter(number -> random.nextInt(5) > 0)
        .forEach(number -> rows.add(row(number, random)));
    List<Integer> slots = random.nextBoolean() ? List.of() : List.of(13, 14, 15, 17, 20, 21);
    return new OfficialTable(
        new OfficialTable.Plans("計画=" + piece(random), ""),
        titles,
        new FiscalYear(2023),
        rows,
        slots);
  }

  private static Row row(int number, Random random) {
    Heading direction =
        number < 6
            ? new Heading(1, "就労 " + piece(random), 2, "住居")
            : new Heading(5, "特性", null, "");
    Lifecycle lifecycle =
        switch (random.nextInt(3)) {
          case 0 -> new Lifecycle.Running();
          case 1 -> new Lifecycle.NextPlanOnly();
          default ->
              new Lifecycle.Discontinued(
                  Lifecycle.Kind.REORGANISED, random.nextBoolean() ? null : FiscalYear.reiwa(3));
        };
    List<Succession> predecessors =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(at -> new Succession(at > 1, text(random, 2), at == 0 ? null : (long) at))
            .toList();
    var links = new OfficialTable.Links(random.nextBoolean() ? null : 1L, predecessors);
    Map<Column, Passage> texts = new EnumMap<>(Column.class);
    Column.TEXTS.forEach(column -> texts.put(column, passage(random)));
    Map<Column, Amount> amounts = new EnumMap<>(Column.class);
    Column.AMOUNTS.forEach(column -> amounts.put(column, amount(random)));
    if (random.nextInt(6) == 0) {
      texts.remove(Column.PLAN);
      amounts.remove(Column.INITIAL_BUDGET);
    }
    return new Row(
        new OfficialTable.Frame(number, number, direction, "課" + piece(random), lifecycle, links),
        texts,
        amounts);
  }

  private static Passage passage(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Passage.nothing(Nature.values()[1 + random.nextInt(4)]);
      case 1 -> new Passage(Nature.DISCONTINUED, "R3以降廃止" + piece(random));
      case 2 -> Passage.given(text(random, 1));
      case 3 ->
          Passage.given(random.nextInt(4) > 0 ? text(random, 9) : longer(text(random, 40) + "長"));
      default -> Passage.given(text(random, 1 + random.nextInt(30)));
    };
  }

  /** The text again and again, until it is longer than a sheet's cell can be. */
  private static String longer(String text) {
    return text.repeat(40_000 / text.length() + 1);
  }

  private static Amount amount(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Amount.nothing(Nature.values()[1 + random.nextInt(4)]);
      case 1 -> Amount.given(0);
      case 2 -> Amount.given(-random.nextInt(100_000));
      case 3 -> Amount.given(random.nextLong());
      default -> Amount.given(random.nextInt(10_000_000));
    };
  }

  private static String text(Random random, int pieces) {
    return IntStream.range(0, pieces).mapToObj(at -> piece(random)).collect(Collectors.joining());
  }

  private static String piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private static <T> Map<Column, T> with(Map<Column, T> cells, Column column, T cell) {
    Map<Column, T> changed = new EnumMap<>(cells);
    changed.put(column, cell);
    return changed;
  }

  public static byte[] written(TableWriter writer, MarkedTable table, MarkStyle style) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(table, style, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
