package dev.crucible.jmh.result;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of a run in the JSON format of JMH. Immutable.
 *
 * @param all the results, in the order in which they were measured
 */
public record BenchResults(List<BenchResult> all) {
  /** The name of the results file in the directory of a run. */
  public static final String FILE = "bench-results.json";

  private static final String WANTED = "a run's " + FILE;

  /** Copies the list. */
  public BenchResults {
    all = List.copyOf(all);
  }

  /**
   * Reads a file.
   *
   * @throws DataException if the file cannot be read or is not JSON as JMH writes it
   */
  public static BenchResults read(Path file) {
    InputFile.require(file, WANTED);
    try {
      JsonNode root = JsonMapper.shared().readTree(file.toFile());
      if (!root.isArray()) {
        throw notOurs(file, "it is no array", null);
      }
      List<BenchResult> results = new ArrayList<>();
      for (JsonNode node : root) {
        results.add(result(node));
      }
      return new BenchResults(results);
    } catch (JacksonException | IllegalArgumentException e) {
      throw notOurs(file, e.getMessage().lines().findFirst().orElse(""), e);
    }
  }

  private static DataException notOurs(Path file, String why, Exception cause) {
    return new DataException(
        "%s holds no results of JMH (%s): give the path of %s.".formatted(file, why, WANTED),
        cause);
  }

  /** Returns the results of a group. */
  public List<BenchResult> in(BenchGroup group) {
    return all.stream().filter(result -> result.in(group)).toList();
  }

  /** Returns the first result that satisfies a condition; empty if there is none. */
  public Optional<BenchResult> first(Predicate<BenchResult> wanted) {
    return all.stream().filter(wanted).findFirst();
  }

  private static BenchResult result(JsonNode node) {
    return new BenchResult(
        text(node, "benchmark"),
        byName(node.path("params"), JsonNode::asString),
        text(node, "mode"),
        score(required(node, "primaryMetric")),
        byName(node.path("secondaryMetrics"), BenchResults::score));
  }

  private static Score score(JsonNode node) {
    JsonNode confidence = node.path("scoreConfidence");
    return new Score(
        number(required(node, "score")),
        number(node.path("scoreError")),
        number(confidence.path(0)),
        number(confidence.path(1)),
        text(node, "scoreUnit"),
        iterations(node),
        byName(node.path("scorePercentiles"), BenchResults::number));
  }

  /**
   * Returns the scores of the iterations of all forks. In sample time mode, an iteration is a
   * histogram of values and counts, and its score is their mean.
   */
  private static List<Double> iterations(JsonNode node) {
    List<Double> values = new ArrayList<>();
    for (JsonNode fork : node.path("rawData")) {
      fork.forEach(iteration -> values.add(number(iteration)));
    }
    for (JsonNode fork : node.path("rawDataHistogram")) {
      fork.forEach(iteration -> values.add(mean(iteration)));
    }
    values.removeIf(value -> !Double.isFinite(value));
    return values;
  }

  private static double mean(JsonNode histogram) {
    double sum = 0;
    double count = 0;
    for (JsonNode pair : histogram) {
      sum += number(pair.path(0)) * number(pair.path(1));
      count += number(pair.path(1));
    }
    return sum / count;
  }

  private static <T> SequencedMap<String, T> byName(JsonNode object, Function<JsonNode, T> value) {
    SequencedMap<String, T> map = new LinkedHashMap<>();
    object.properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
    return map;
  }

  private static JsonNode required(JsonNode node, String name) {
    if (!node.has(name)) {
      throw new IllegalArgumentException("there is no '%s' where one should be".formatted(name));
    }
    return node.get(name);
  }

  private static String text(JsonNode node, String name) {
    return required(node, name).asString();
  }

  /** Returns a number, or NaN if there is none. JMH writes NaN as text. */
  private static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
