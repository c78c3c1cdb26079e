package dev.crucible.jmh.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The blocks of a service with one number of clients, as a result in JMH's format.
 *
 * @param service the name of the service
 * @param clients the number of clients
 * @param blocks the blocks, in the order in which they were measured
 */
record LoadResult(String service, int clients, List<Block> blocks) {
  private static final double CONFIDENCE = 0.999;
  private static final double MEBIBYTE = 1 << 20;
  private static final int TENTHS = 10;

  LoadResult {
    blocks = List.copyOf(blocks);
  }

  boolean isFlawless() {
    return blocks.stream().allMatch(Block::isFlawless);
  }

  /** Returns the result as an object of JMH's file. */
  Map<String, Object> json() {
    SequencedMap<String, Object> json = new LinkedHashMap<>();
    json.put("benchmark", LoadFigures.BENCHMARK);
    json.put("mode", "thrpt");
    json.put("threads", clients);
    SequencedMap<String, String> params = new LinkedHashMap<>();
    params.put(LoadFigures.PEER, service);
    params.put(LoadFigures.CLIENTS, String.valueOf(clients));
    json.put("params", params);
    json.put("primaryMetric", mean("requests/s", Block::perSecond));
    json.put("secondaryMetrics", secondary());
    return json;
  }

  private SequencedMap<String, Object> secondary() {
    SequencedMap<String, Object> metrics = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> percentile : LoadFigures.PERCENTILES.entrySet()) {
      metrics.put(percentile.getKey(), percentile(percentile.getValue()));
    }
    metrics.put(LoadFigures.ANSWERED, sum(Block::answered));
    metrics.put(LoadFigures.HOSTILE, sum(Block::hostile));
    metrics.put(LoadFigures.WRONG, sum(Block::wrong));
    metrics.put(LoadFigures.FAILED, sum(Block::failed));
    metrics.put(LoadFigures.BUSY, sum(Block::busy));
    metrics.put(LoadFigures.KILLED, sum(block -> block.usage().killed()));
    metrics.put(LoadFigures.CPU, mean("ms/request", block -> 1000 * block.cpuSecondsPerRequest()));
    List<Resident> memory =
        blocks.stream().flatMap(block -> block.usage().resident().stream()).toList();
    if (memory.size() >= TENTHS) {
      LoadFigures.MEMORY.forEach(
          (name, tenthsBefore) -> metrics.put(name, tenth(memory, tenthsBefore, Resident::bytes)));
      LoadFigures.OWN_MEMORY.forEach((name, tenthsBefore) ->
          metrics.put(name, tenth(memory, tenthsBefore, Resident::ownBytes)));
    }
    return metrics;
  }

  /** Returns the mean of a tenth of the samples that begins after some tenths. */
  private static Map<String, Object> tenth(
      List<Resident> samples, double tenthsBefore, ToLongFunction<Resident> bytes) {
    int length = samples.size() / TENTHS;
    int from = (int) Math.round((samples.size() - length) * tenthsBefore / (TENTHS - 1));
    double mean =
        samples.subList(from, from + length).stream().mapToLong(bytes).average().orElseThrow();
    return metric(mean / MEBIBYTE, Double.NaN, "MiB", List.of(mean / MEBIBYTE));
  }

  /** Returns a percentile of the times of all blocks, beside those of each. */
  private Map<String, Object> percentile(int percentage) {
    var all = new Histogram(Tally.DIGITS);
    blocks.forEach(block -> all.add(block.latencies()));
    return metric(
        Block.percentileMillis(all, percentage),
        Double.NaN,
        "ms",
        of(block -> block.percentileMillis(percentage)));
  }

  private Map<String, Object> sum(ToDoubleFunction<Block> amount) {
    List<Double> values = of(amount);
    return metric(values.stream().mapToDouble(v -> v).sum(), Double.NaN, "requests", values);
  }

  private Map<String, Object> mean(String unit, ToDoubleFunction<Block> amount) {
    List<Double> values = of(amount);
    var statistics = new ListStatistics(values.stream().mapToDouble(v -> v).toArray());
    return metric(statistics.getMean(), statistics.getMeanErrorAt(CONFIDENCE), unit, values);
  }

  private List<Double> of(ToDoubleFunction<Block> amount) {
    return blocks.stream().map(amount::applyAsDouble).toList();
  }

  /** Returns a score as JMH writes it; numbers that are not known are texts there. */
  private static Map<String, Object> metric(
      double score, double error, String unit, List<Double> values) {
    SequencedMap<String, Object> metric = new LinkedHashMap<>();
    metric.put("score", number(score));
    metric.put("scoreError", number(error));
    metric.put("scoreConfidence", List.of(number(score - error), number(score + error)));
    metric.put("scorePercentiles", Map.of());
    metric.put("scoreUnit", unit);
    metric.put("rawData", List.of(values.stream().map(LoadResult::number).toList()));
    return metric;
  }

  private static Object number(double value) {
    return Double.isFinite(value) ? value : "NaN";
  }
}
