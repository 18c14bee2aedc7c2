package jp.torimatome.feature.search;

import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.PassageField;

/** 続き: where in which text of a project to go on; travels in a button. */
record TextPlace(long projectId, PassageField field, FiscalYear year, int offset) {
  String print() {
    return projectId + ":" + field.code() + ":" + year.startYear() + ":" + offset;
  }

  static TextPlace parse(String value) {
    String[] parts = value.split(":", 4);
    return new TextPlace(
        Long.parseLong(parts[0]),
        PassageField.of(parts[1]),
        new FiscalYear(Integer.parseInt(parts[2])),
        Integer.parseInt(parts[3]));
  }
}
