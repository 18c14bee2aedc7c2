package jp.torimatome.feature.form;

import com.google.gson.Gson;

/**
 * What a form carries and gets back: the item, the revision it started from, and the draft behind
 * it (0: none).
 */
record FormMeta(long item, int base, long draft) {
  private static final Gson GSON = new Gson();

  String print() {
    return GSON.toJson(this);
  }

  static FormMeta parse(String json) {
    return GSON.fromJson(json, FormMeta.class);
  }
}
