package jp.torimatome.sandbox.blockkit;

import java.util.ArrayList;
import java.util.List;

/** 指摘: the refusals found so far, worded as Slack words them in response_metadata.messages. */
final class Problems {
  private final List<String> texts = new ArrayList<>();

  void add(String text, String pointer) {
    texts.add("[ERROR] " + text + " [json-pointer:" + pointer + "]");
  }

  void addAll(Problems others) {
    texts.addAll(others.texts);
  }

  int count() {
    return texts.size();
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
