package dev.crucible.harness.report;

import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.Estimate;
import dev.crucible.harness.metric.RateEstimate;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Metrics as JSON. Shares are from 0 to 1; the bounds of an interval are null if there is none. */
final class Json {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Json() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static String text(ObjectNode node) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  static void estimate(ObjectNode node, String name, Estimate estimate) {
    node.put(name, estimate.value());
    node.put(name + "_low", estimate.interval().map(interval -> interval.low()).orElse(null));
    node.put(name + "_high", estimate.interval().map(interval -> interval.high()).orElse(null));
  }

  static void rate(ObjectNode node, RateEstimate rate) {
    node.put("passed", rate.count().passed());
    node.put("judged", rate.count().judged());
    node.put("total", rate.count().total());
    estimate(node, "rate", rate.ofAll());
    estimate(node, "rate_of_judged", rate.ofJudged());
  }

  static void options(ObjectNode node, BootstrapOptions options) {
    node.put("method", options.method().name().toLowerCase(Locale.ROOT));
    node.put("resamples", options.resamples());
    node.put("confidence", options.confidence());
    node.put("seed", options.seed());
    node.put("over", "problems");
  }
}
