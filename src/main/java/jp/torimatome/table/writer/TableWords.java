package jp.torimatome.table.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.Addenda;
import jp.torimatome.table.EditionName;
import jp.torimatome.table.Erratum;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.lineage.Lineages;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.text.Text;

/** 注記: what a printed table says beside its cells, in the same words in each form. */
public final class TableWords {
  private final Text text;

  public TableWords(Text text) {
    this.text = text;
  }

  /**
   * ※下線部が更新箇所, with the earlier table that it was compared with; empty where changes are not shown.
   */
  public String note(MarkedTable marked, MarkStyle style) {
    return switch (style) {
      case UNDERLINE -> underlineNote(marked) + against(marked);
      case MIEKE -> text.say("table.note.mieke") + against(marked);
      case TOKEKOMI, NONE -> "";
    };
  }

  private String underlineNote(MarkedTable marked) {
    String printed = marked.table().titles().note();
    return printed.isEmpty() ? text.say("table.note.underline") : printed;
  }

  private String against(MarkedTable marked) {
    return marked.against().isEmpty() ? "" : text.say("table.note.against", compared(marked));
  }

  /** The earlier edition, with the years that its name means. */
  public String compared(MarkedTable marked) {
    return new EditionName(marked.against()).printed(text);
  }

  /**
   * 取下げ and 正誤表: what was noted beside the edition after it was published, for its readers; empty
   * for a table that is none.
   */
  public List<String> addenda(MarkedTable marked) {
    Addenda addenda = marked.addenda();
    List<String> lines = new ArrayList<>();
    addenda
        .withdrawal()
        .ifPresent(
            gone -> lines.add(text.say("table.withdrawn", text.dated(gone.at()), gone.reason())));
    if (!addenda.errata().isEmpty()) {
      lines.add(text.say("table.errata"));
      addenda.errata().forEach(erratum -> lines.add(erratum(erratum, marked)));
    }
    return List.copyOf(lines);
  }

  private String erratum(Erratum erratum, MarkedTable marked) {
    String column = marked.table().header(erratum.column());
    return text.say(
        "table.erratum",
        Integer.toString(erratum.number()),
        column,
        erratum.wrong(),
        erratum.correct(),
        erratum.reason());
  }

  /**
   * What stands below the rows: what was noted beside an edition, what was not settled when it was
   * published, 原本確認, where removed texts are shown the rows that are no longer printed, 年度更新のみ, and
   * 系譜.
   */
  public List<String> closing(MarkedTable marked, MarkStyle style) {
    List<String> lines = new ArrayList<>(addenda(marked));
    long unanswered =
        marked.table().rows().stream().mapToLong(row -> row.unanswered().size()).sum();
    if (unanswered > 0) {
      lines.add(text.say("table.unanswered", unanswered));
    }
    if (!marked.table().slots().isEmpty()) {
      lines.add(text.say("table.slots", text.list(ranges(marked.table().slots()))));
    }
    if (style == MarkStyle.MIEKE && !marked.dropped().isEmpty()) {
      lines.add(text.say("table.dropped", text.list(marked.dropped().stream().map(this::named))));
    }
    List<String> yearOnly =
        marked.table().rows().stream().flatMap(row -> yearOnly(marked, row).stream()).toList();
    if (!yearOnly.isEmpty() && (style == MarkStyle.UNDERLINE || style == MarkStyle.MIEKE)) {
      lines.add(text.say("table.year-only", text.list(yearOnly.stream())));
    }
    List<String> lineages = Lineages.of(marked.table()).lines();
    if (!lineages.isEmpty()) {
      lines.add(text.say("table.lineages"));
      lines.addAll(lineages);
    }
    return List.copyOf(lines);
  }

  /**
   * 7（事業実施状況）: the cells of a row that stay without a mark because nothing but the year moved on.
   */
  private Optional<String> yearOnly(MarkedTable marked, Row row) {
    List<String> columns =
        Column.TEXTS.stream()
            .filter(column ->
                marked.cell(row, column).yearOnly() && !marked.cell(row, column).isChanged())
            .map(column -> text.say("table.column." + column.code()))
            .toList();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            text.say(
                "table.year-only.row", row.printed(Column.NUMBER), text.list(columns.stream())));
  }

  /** 8（続き）: the number of a row whose texts go on. */
  public String continued(Row row) {
    return text.say("table.continued", row.printed(Column.NUMBER));
  }

  public String say(String key, Object... arguments) {
    return text.say(key, arguments);
  }

  /** 8「…事業」: a row by its number and name. */
  public String named(Row row) {
    String name = row.printed(Column.NAME);
    return text.say(
        "table.named",
        row.printed(Column.NUMBER),
        name.isEmpty() ? row.printed(Column.NEXT_NAME) : name);
  }

  /** 28～35、37. */
  private Stream<String> ranges(List<Integer> numbers) {
    List<Integer> sorted = numbers.stream().distinct().sorted().toList();
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int at = 0; at < sorted.size(); at++) {
      if (at + 1 == sorted.size() || sorted.get(at + 1) != sorted.get(at) + 1) {
        String from = sorted.get(first).toString();
        ranges.add(first == at ? from : text.say("table.range", from, sorted.get(at).toString()));
        first = at + 1;
      }
    }
    return ranges.stream();
  }
}
