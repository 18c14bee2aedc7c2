package jp.torimatome.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML file as dotted keys with their values and lines, so that every problem can name its place.
 */
final class FlatYaml {
  private FlatYaml() {}

  /** A value as written; a list has one entry per element, a plain value just one. */
  record Value(List<String> words, boolean list, int line) {}

  /** Everything that was read, and the problems of the file itself. */
  record Reading(Map<String, Value> values, List<Problem> problems) {}

  static Reading read(String yaml) {
    Map<String, Value> values = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
      root.ifPresent(node -> flatten("", node, values, problems));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(Problem.at(line, "settings.problem.yaml", String.valueOf(e.getProblem())));
    } catch (YamlEngineException e) {
      problems.add(Problem.at(0, "settings.problem.yaml", String.valueOf(e.getMessage())));
    }
    return new Reading(values, problems);
  }

  private static void flatten(
      String prefix, Node node, Map<String, Value> values, List<Problem> problems) {
    int line = line(node);
    switch (node) {
      case MappingNode mapping -> {
        Set<String> keys = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
          String name = word(tuple.getKeyNode());
          String key = prefix.isEmpty() ? name : prefix + "." + name;
          if (!keys.add(name)) {
            problems.add(Problem.at(line(tuple.getKeyNode()), "settings.problem.duplicate", key));
          }
          flatten(key, tuple.getValueNode(), values, problems);
        }
      }
      case SequenceNode sequence ->
          values.put(
              prefix,
              new Value(sequence.getValue().stream().map(FlatYaml::word).toList(), true, line));
      case ScalarNode scalar ->
          values.put(
              prefix, new Value(List.of(isNull(scalar) ? "" : scalar.getValue()), false, line));
      default -> problems.add(Problem.at(line, "settings.problem.yaml", prefix));
    }
  }

  private static boolean isNull(ScalarNode scalar) {
    return scalar.getTag().getValue().endsWith(":null");
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static String word(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }
}
