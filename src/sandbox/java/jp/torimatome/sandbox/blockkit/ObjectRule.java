package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** 対象: an object of exactly these fields, misspelt ones being refused. */
record ObjectRule(Map<String, Rule> fields, Set<String> required, Rule further) implements Rule {
  static ObjectRule empty() {
    return new ObjectRule(Map.of(), Set.of(), (value, pointer, problems) -> {});
  }

  static ObjectRule typed(String type) {
    return empty().needs("type", Rule.oneOf(type));
  }

  ObjectRule needs(String name, Rule rule) {
    Set<String> all = new LinkedHashSet<>(required);
    all.add(name);
    return new ObjectRule(with(name, rule), all, further);
  }

  ObjectRule takes(String name, Rule rule) {
    return new ObjectRule(with(name, rule), required, further);
  }

  /** A rule about the fields together, asked once each of them is right. */
  ObjectRule provided(Rule whole) {
    return new ObjectRule(fields, required, further.and(whole));
  }

  private Map<String, Rule> with(String name, Rule rule) {
    Map<String, Rule> all = new LinkedHashMap<>(fields);
    all.put(name, rule);
    return all;
  }

  @Override
  public void check(JsonElement value, String pointer, Problems problems) {
    if (!(value instanceof JsonObject object)) {
      problems.add("must provide an object", pointer);
      return;
    }
    int before = problems.count();
    required.stream()
        .filter(name -> !object.has(name))
        .forEach(name -> problems.add("missing required field: " + name, pointer));
    if (problems.count() > before) {
      return;
    }
    fields.forEach((name, rule) -> {
      if (object.has(name)) {
        rule.check(object.get(name), pointer + "/" + name, problems);
      }
    });
    object.keySet().stream()
        .filter(name -> !fields.containsKey(name))
        .forEach(name -> problems.add("invalid additional property: " + name, pointer));
    if (problems.count() == before) {
      further.check(value, pointer, problems);
    }
  }
}
