package jp.torimatome.feature.official;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.ExportFormat;

/**
 * What stands after {@code /torimatome 出力}, in any order: a form, a way of marking, the name of an
 * edition; a day is read apart.
 */
record ExportRequest(
    EnumSet<ExportFormat> formats, EnumSet<MarkStyle> markings, Optional<String> edition) {
  private static final Map<String, ExportFormat> FORMATS =
      Map.of(
          "エクセル", ExportFormat.XLSX,
          "excel", ExportFormat.XLSX,
          "ワード", ExportFormat.DOCX,
          "word", ExportFormat.DOCX,
          "新旧", ExportFormat.DOCX,
          "新旧対照表", ExportFormat.DOCX);
  private static final Map<String, MarkStyle> MARKS =
      Map.of(
          "下線",
          MarkStyle.UNDERLINE,
          "見え消し",
          MarkStyle.MIEKE,
          "溶け込み",
          MarkStyle.TOKEKOMI,
          "印なし",
          MarkStyle.NONE);

  /**
   * Excel with underlines when nothing is said; whatever is neither form nor marking is taken for
   * an edition.
   */
  static ExportRequest of(String words) {
    ExportRequest request =
        new ExportRequest(
            EnumSet.noneOf(ExportFormat.class), EnumSet.noneOf(MarkStyle.class), Optional.empty());
    for (String word :
        Normalizer.normalize(words, Normalizer.Form.NFKC).strip().split("\\s+", -1)) {
      request = request.with(word.toLowerCase(Locale.ROOT));
    }
    return request;
  }

  ExportFormat format() {
    return formats.isEmpty() ? ExportFormat.XLSX : formats.iterator().next();
  }

  MarkStyle marks() {
    return markings.isEmpty() ? MarkStyle.UNDERLINE : markings.iterator().next();
  }

  /** Two forms, or two ways of marking, of which no file can be both. */
  boolean isTwofold() {
    return formats.size() > 1 || markings.size() > 1;
  }

  private ExportRequest with(String word) {
    Optional<ExportFormat> form =
        Optional.ofNullable(FORMATS.get(word)).or(() -> ExportFormat.of(word));
    Optional<MarkStyle> marking = Optional.ofNullable(MARKS.get(word)).or(() -> MarkStyle.of(word));
    if (word.isEmpty()) {
      return this;
    }
    form.ifPresent(formats::add);
    marking.ifPresent(markings::add);
    if (form.isPresent() || marking.isPresent()) {
      return this;
    }
    String name = word.endsWith("版") ? word.substring(0, word.length() - 1) : word;
    return new ExportRequest(
        formats, markings, Optional.of(edition.map(before -> before + " " + name).orElse(name)));
  }
}
