package jp.torimatome.table.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;

/**
 * The published table in db/seed, the twelve units that it spells in thirteen ways, and altered
 * copies of it.
 */
public final class SeedTable {
  public static final Path FILE = Path.of("db/seed/000_69a997289639b63c.txt");
  public static final String PLAN = "宮城県再犯防止推進計画";

  private SeedTable() {}

  public static Directory directory() {
    return new Directory(
        List.of(
            unit("shakai-dantai", "社会福祉課 団体指導班", "社会福祉課(団体指導班)"),
            unit("shakai-jiritsu", "社会福祉課 生活自立・支援班", "社会福祉課(生活自立・支援班)"),
            unit("koyo", "雇用対策課", "雇用対策課", "雇用対策課雇用推進班"),
            unit("keiyaku", "契約課", "契約課"),
            unit("jutaku", "住宅課 企画調査班", "住宅課(企画調査班)"),
            unit("seishin-suishin", "精神保健推進室", "精神保健推進室"),
            unit("gyomu", "業務課", "業務課"),
            unit("seishin-center", "精神保健福祉センター", "精神保健福祉センター"),
            unit("soshiki-2", "県警本部組織犯罪対策第二課 企画推進係", "県警本部組織犯罪対策第二課・企画推進係"),
            unit("kodomo", "子ども・家庭支援課 家庭生活支援班", "子ども・家庭支援課 家庭生活支援班"),
            unit("kenmin", "県警本部県民安全対策課", "県警本部県民安全対策課"),
            unit("soshiki-1", "県警本部組織犯罪対策第一課", "県警本部組織犯罪対策第一課")));
  }

  /** The table as text. */
  public static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an altered copy of the table. */
  public static Path altered(Path folder, UnaryOperator<String> alteration) {
    return written(folder, alteration.apply(text()));
  }

  static Path written(Path folder, String text) {
    try {
      return Files.writeString(Files.createTempFile(folder, "table", ".txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces one cell of one line, both counted from 1. */
  public static UnaryOperator<String> cell(int line, int cell, String replacement) {
    return text -> {
      String[] lines = text.split("\n", -1);
      String[] cells = lines[line - 1].split("\t", -1);
      cells[cell - 1] = replacement;
      lines[line - 1] = String.join("\t", cells);
      return String.join("\n", lines);
    };
  }

  /** Replaces one whole line, counted from 1. */
  public static UnaryOperator<String> line(int line, UnaryOperator<String> alteration) {
    return text -> {
      String[] lines = text.split("\n", -1);
      lines[line - 1] = alteration.apply(lines[line - 1]);
      return String.join("\n", lines);
    };
  }

  public static ReadTable read(Path file) {
    return read(file, directory());
  }

  /** Another body's table, whose sections are whatever its last column names. */
  public static ReadTable ofOtherBody(Path file) throws IOException {
    List<String> sections =
        Files.readAllLines(file).stream()
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells.length == 12 && cells[0].matches("[0-9]+"))
            .map(cells -> cells[11])
            .distinct()
            .toList();
    return read(
        file,
        new Directory(
            sections.stream()
                .map(section -> unit("s" + sections.indexOf(section), section, section))
                .toList()));
  }

  private static ReadTable read(Path file, Directory directory) {
    return switch (TableReader.read(file, directory, Optional.empty())) {
      case TableReader.Reading.Read read -> read.table();
      case TableReader.Reading.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  static List<TableProblem> problems(Path file) {
    return switch (TableReader.read(file, directory(), Optional.empty())) {
      case TableReader.Reading.Read read -> List.of();
      case TableReader.Reading.Refused refused -> refused.problems();
    };
  }

  private static SectionEntry unit(String code, String name, String... spellings) {
    return new SectionEntry(
        code,
        name,
        List.of(spellings),
        "C-" + code,
        new SectionEntry.Staff(List.of("U-" + code), List.of(), List.of()),
        SignOff.SETTING);
  }
}
