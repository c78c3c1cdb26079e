package dev.crucible.harness.cli.option;

import dev.crucible.harness.generate.RateLimit;
import dev.crucible.harness.generate.RetryPolicy;
import dev.crucible.harness.generate.Time;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options for the rate, the time limit and the retries of requests to a model. */
public final class PaceOptions {

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "8",
      description = "Requests at a time (${DEFAULT-VALUE}).")
  private int concurrency;

  @Option(
      names = "--requests-per-minute",
      paramLabel = "N",
      defaultValue = "0",
      description = "Requests that may begin in any minute; 0 for no limit (${DEFAULT-VALUE}).")
  private int requests;

  @Option(
      names = "--tokens-per-minute",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Tokens of prompts and answers that they may cost; 0 for no limit (${DEFAULT-VALUE}).")
  private long tokens;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "Time for a request, up to the end of its answer (${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "6",
      description =
          "How often a request is repeated that times out, breaks off or gets 408, 429 or 5xx, at"
              + " growing distances or as Retry-After says (${DEFAULT-VALUE}).")
  private int retries;

  @Option(
      names = "--give-up-after",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "Stop asking when so many requests in a row failed for good; 0 for never"
              + " (${DEFAULT-VALUE}).")
  private int mostFailures;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range; the message is one sentence
   */
  public void check() {
    OptionValues.atLeast("--concurrency", concurrency, 1);
    OptionValues.atLeast("--requests-per-minute", requests, 0);
    OptionValues.atLeast("--tokens-per-minute", tokens, 0);
    OptionValues.atLeast("--timeout", timeout, 1);
    OptionValues.atLeast("--retries", retries, 0);
    OptionValues.atLeast("--give-up-after", mostFailures, 0);
  }

  /** Returns the number of requests at a time. */
  public int concurrency() {
    return concurrency;
  }

  /** Returns the limit of requests and tokens per minute. */
  public RateLimit limit(Time time) {
    return new RateLimit(requests, tokens, time);
  }

  /** Returns the policy of repeating failed requests. */
  public RetryPolicy retries() {
    return RetryPolicy.of(retries);
  }

  /** Returns the time limit of a request. */
  public Duration timeout() {
    return Duration.ofSeconds(timeout);
  }

  /**
   * Returns the number of consecutive failures after which no more requests are sent; 0 for no
   * limit.
   */
  public int mostFailures() {
    return mostFailures;
  }
}
