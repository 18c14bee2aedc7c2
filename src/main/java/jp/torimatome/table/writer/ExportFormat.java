package jp.torimatome.table.writer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 書き出しの形式: what a table can be written as. */
public enum ExportFormat {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf"),
  HTML("text/html; charset=utf-8"),
  CSV("text/csv; charset=utf-8"),
  JSON("application/json"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The name on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a file of this form is called after its name: {@code .xlsx}. */
  public String extension() {
    return "." + code();
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<ExportFormat> of(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }
}
