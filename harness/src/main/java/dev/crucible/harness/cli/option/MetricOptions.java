package dev.crucible.harness.cli.option;

import dev.crucible.harness.metric.BootstrapOptions;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options for confidence intervals. */
public final class MetricOptions {

  @Option(
      names = "--confidence",
      paramLabel = "PERCENT",
      defaultValue = "95",
      description = "Level of the intervals (${DEFAULT-VALUE}).")
  private double confidence;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Resamples of the bootstrap, and random signs of the test (${DEFAULT-VALUE}).")
  private int resamples;

  @Option(
      names = "--interval",
      paramLabel = "BCA|PERCENTILE",
      defaultValue = "BCA",
      description = "Which bootstrap intervals (${DEFAULT-VALUE}).")
  private BootstrapOptions.Method method;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed of what is drawn: the same one gives the same numbers (${DEFAULT-VALUE}).")
  private long seed;

  /**
   * Returns the options of intervals.
   *
   * @throws IllegalArgumentException if a value is out of its range; the message is one sentence
   */
  public BootstrapOptions bootstrap() {
    OptionValues.atLeast("--resamples", resamples, 100);
    if (!(confidence > 0 && confidence < 100)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "--confidence is %s: give a percentage such as 95.", confidence));
    }
    return new BootstrapOptions(method, resamples, confidence / 100, seed);
  }
}
