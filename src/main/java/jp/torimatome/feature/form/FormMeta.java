package jp.torimatome.feature.form;

import jp.torimatome.say.door.Carried;

/**
 * What a form carries and gets back: the item, the revision it started from, and the draft behind
 * it (0: none).
 */
record FormMeta(long item, int base, long draft) {

  String print() {
    return Carried.of(this);
  }

  static FormMeta parse(String json) {
    return Carried.read(json, FormMeta.class);
  }
}
