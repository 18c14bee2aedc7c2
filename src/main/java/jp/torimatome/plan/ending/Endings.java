package jp.torimatome.plan.ending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What the cells of one row say about the end of its project, cell by cell and taken together. */
public final class Endings {
  private static final List<Column> SAYING_SO =
      List.of(
          Column.CONTENT,
          Column.STATUS,
          Column.PLAN,
          Column.NEXT_NAME,
          Column.NEXT_CONTENT,
          Column.ISSUES);
  private static final List<Column> NAMES = List.of(Column.NAME, Column.NEXT_NAME);
  private static final String VERBS = "廃止|終了|終期|限り|休止|中止|凍結|完了|統合|再編|組替|移管|移行";
  private static final Pattern WORTH_A_LOOK = Pattern.compile(VERBS);
  private static final Pattern SENTENCE_END =
      Pattern.compile("[\\n\\r。．]+|(?:^|[\\s\\u3000])[○◯●・※■◆]");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(（【\\[「](?<inside>[^()（）【】\\[\\]「」]+)[)）】\\]」]");
  private static final Pattern PUNCTUATION = Pattern.compile("^[→⇒:※・○、-]+|[.、!]+$");

  private final Map<Column, Said> said;

  private Endings(Map<Column, Said> said) {
    this.said = said;
  }

  /** What a cell says, and whether it says nothing else. */
  private record Said(Ending ending, boolean alone) {}

  /**
   * A cell that says nothing but that its project has ended, as a table words it:
   * 事業終期(組替)のため、R5以降廃止.
   */
  public static Optional<Lifecycle.Discontinued> discontinuation(String printed) {
    return said(printed, new Sentence.Context(Set.of(), null, null))
        .filter(Said::alone)
        .flatMap(said ->
            said.ending() instanceof Ending.Over(var kind, var since)
                ? Optional.of(new Lifecycle.Discontinued(kind, since))
                : Optional.empty());
  }

  /** Reads a row of the table of the year {@code ended}. */
  public static Endings of(Map<Column, String> cells, @Nullable FiscalYear ended) {
    if (SAYING_SO.stream()
            .noneMatch(column -> WORTH_A_LOOK.matcher(cells.getOrDefault(column, "")).find())
        && !IN_BRACKETS.matcher(cells.getOrDefault(Column.NAME, "")).find()) {
      return new Endings(Map.of());
    }
    List<String> names = names(cells);
    FiscalYear last = ended == null ? null : ended.next();
    Map<Column, Said> said = new EnumMap<>(Column.class);
    for (Column column : SAYING_SO) {
      var context = new Sentence.Context(names, thisYear(column, ended), last);
      said(cells.getOrDefault(column, ""), context).ifPresent(found -> said.put(column, found));
    }
    Matcher note = IN_BRACKETS.matcher(cells.getOrDefault(Column.NAME, ""));
    while (note.find()) {
      var context = new Sentence.Context(Set.of(), null, last);
      said(note.group("inside"), context)
          .ifPresent(found -> said.put(Column.NAME, new Said(found.ending(), false)));
    }
    return new Endings(said);
  }

  /**
   * The end that the row as a whole tells: an end with its year first; what lies ahead or is unsure
   * keeps a project asked.
   */
  public Optional<Ending> ending() {
    List<Ending> all = said.values().stream().map(Said::ending).toList();
    return all.stream()
        .filter(each -> each instanceof Ending.Over(var kind, var since) && since != null)
        .findFirst()
        .or(() -> first(all, Ending.Announced.class))
        .or(() -> first(all, Ending.Over.class))
        .or(() -> first(all, Ending.Suspended.class))
        .or(() -> first(all, Ending.Unclear.class));
  }

  /** The cell that says so. */
  public Optional<Column> place() {
    return ending()
        .flatMap(ending ->
            said.entrySet().stream()
                .filter(here -> here.getValue().ending().equals(ending))
                .map(Map.Entry::getKey)
                .findFirst());
  }

  /** What that makes of a project which this plan names. */
  public Lifecycle lifecycle() {
    return ending()
        .<Lifecycle>map(ending ->
            switch (ending) {
              case Ending.Over(var kind, var since) -> new Lifecycle.Discontinued(kind, since);
              case Ending.Announced(var kind, var since) -> new Lifecycle.Announced(kind, since);
              case Ending.Suspended() -> new Lifecycle.Suspended();
              case Ending.Unclear() -> new Lifecycle.Running();
            })
        .orElseGet(Lifecycle.Running::new);
  }

  /**
   * What that makes of a project that has ended: {@code since}, or the year that the words tell.
   */
  public Lifecycle ended(@Nullable FiscalYear since, @Nullable FiscalYear lastKnown) {
    Lifecycle.End told = lifecycle().end();
    Lifecycle.Kind kind = told == null ? Lifecycle.Kind.ENDED : told.kind();
    FiscalYear from = since == null && told != null ? told.since() : since;
    boolean liesAhead =
        from == null
            ? lifecycle() instanceof Lifecycle.Announced
            : lastKnown != null && from.compareTo(lastKnown) > 0;
    return liesAhead ? new Lifecycle.Announced(kind, from) : new Lifecycle.Discontinued(kind, from);
  }

  /** True for a cell that holds the end itself in the place of what its column is for. */
  public boolean standsIn(Column column) {
    Said here = said.get(column);
    return here != null && here.alone() && here.ending() instanceof Ending.Over;
  }

  private static Optional<Ending> first(List<Ending> all, Class<? extends Ending> kind) {
    return all.stream().filter(kind::isInstance).findFirst();
  }

  private static @Nullable FiscalYear thisYear(Column column, @Nullable FiscalYear ended) {
    boolean isDated = column == Column.STATUS || column == Column.PLAN;
    return ended == null || !isDated ? null : column.yearIn(ended);
  }

  private static List<String> names(Map<Column, String> cells) {
    return NAMES.stream()
        .map(column -> Wording.baseName(cells.getOrDefault(column, "")))
        .filter(name -> !name.isEmpty() && !WORTH_A_LOOK.matcher(name).matches())
        .distinct()
        .toList();
  }

  private static Optional<Said> said(String printed, Sentence.Context context) {
    if (!WORTH_A_LOOK.matcher(printed).find()) {
      return Optional.empty();
    }
    List<String> sentences = sentences(printed);
    List<Ending> endings = new ArrayList<>();
    sentences.forEach(sentence ->
        Sentence.read(sentence, sentences.size() == 1, context).ifPresent(endings::add));
    boolean alone = endings.size() == sentences.size();
    return best(endings).map(ending -> new Said(ending, alone));
  }

  private static Optional<Ending> best(Collection<Ending> endings) {
    return endings.stream()
        .filter(each -> !(each instanceof Ending.Unclear))
        .findFirst()
        .or(() -> endings.stream().findFirst());
  }

  private static List<String> sentences(String printed) {
    List<String> sentences = new ArrayList<>();
    for (String part : SENTENCE_END.split(printed)) {
      String plain = PUNCTUATION.matcher(Wording.plain(part)).replaceAll("");
      Matcher inside = IN_BRACKETS.matcher(plain);
      plain = inside.matches() ? inside.group("inside") : plain;
      if (!plain.isEmpty()) {
        sentences.add(plain);
      }
    }
    return sentences;
  }
}
