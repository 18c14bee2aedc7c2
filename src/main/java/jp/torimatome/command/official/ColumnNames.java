package jp.torimatome.command.official;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.text.Text;

/** The columns of the table as they are named on the command line. */
record ColumnNames(Text text) {
  /** By its name in the database or on the screen. */
  Optional<Column> column(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return Stream.of(Column.values())
        .filter(column -> column.code().equals(plain) || title(column).equals(name))
        .findFirst();
  }

  /** That there is no such column, and which there are. */
  String unknown(String name) {
    return text.say(
        "edition.no-such-column", name, text.list(Stream.of(Column.values()).map(this::title)));
  }

  private String title(Column column) {
    return text.say("table.column." + column.code());
  }
}
