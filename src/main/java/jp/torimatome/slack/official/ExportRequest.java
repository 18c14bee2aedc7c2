package jp.torimatome.slack.official;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.ExportFormat;

/** What stands after {@code /torimatome 出力}, in any order: a form, a way of marking, the name of an edition; a day is read apart. */
record ExportRequest(ExportFormat format, MarkStyle marks, Optional<String> edition) {
  private static final Map<String, ExportFormat> FORMATS =
      Map.of(
          "エクセル", ExportFormat.XLSX,
          "excel", ExportFormat.XLSX,
          "ワード", ExportFormat.DOCX,
          "word", ExportFormat.DOCX,
          "新旧", ExportFormat.DOCX,
          "新旧対照表", ExportFormat.DOCX);
  private static final Map<String, MarkStyle> MARKS =
      Map.of("下線", MarkStyle.UNDERLINE, "見え消し", MarkStyle.MIEKE, "溶け込み", MarkStyle.TOKEKOMI, "印なし", MarkStyle.NONE);

  /** Excel with underlines when nothing is said; whatever is neither form nor marking is taken for an edition. */
  static ExportRequest of(String words) {
    ExportRequest request = new ExportRequest(ExportFormat.XLSX, MarkStyle.UNDERLINE, Optional.empty());
    for (String word : Normalizer.normalize(words, Normalizer.Form.NFKC).strip().split("\\s+", -1)) {
      request = request.with(word.toLowerCase(Locale.ROOT));
    }
    return request;
  }

  private ExportRequest with(String word) {
    Optional<ExportFormat> form = Optional.ofNullable(FORMATS.get(word)).or(() -> ExportFormat.of(word));
    Optional<MarkStyle> marking = Optional.ofNullable(MARKS.get(word)).or(() -> MarkStyle.of(word));
    if (word.isEmpty()) {
      return this;
    }
    if (form.isPresent()) {
      return new ExportRequest(form.get(), marks, edition);
    }
    if (marking.isPresent()) {
      return new ExportRequest(format, marking.get(), edition);
    }
    return new ExportRequest(format, marks, Optional.of(word.endsWith("版") ? word.substring(0, word.length() - 1) : word));
  }
}
