package dev.crucible.harness.cli.option;

import dev.crucible.harness.generate.RateLimit;
import dev.crucible.harness.generate.RetryPolicy;
import dev.crucible.harness.generate.Time;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options that say how fast a model is asked, and how patiently. */
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

  /** An {@link IllegalArgumentException} says which value makes no sense. */
  public void check() {
    OptionValues.atLeast("--concurrency", concurrency, 1);
    OptionValues.atLeast("--requests-per-minute", requests, 0);
    OptionValues.atLeast("--tokens-per-minute", tokens, 0);
    OptionValues.atLeast("--timeout", timeout, 1);
    OptionValues.atLeast("--retries", retries, 0);
    OptionValues.atLeast("--give-up-after", mostFailures, 0);
  }

  public int concurrency() {
    return concurrency;
  }

  public RateLimit limit(Time time) {
    return new RateLimit(requests, tokens, time);
  }

  public RetryPolicy retries() {
    return RetryPolicy.of(retries);
  }

  public Duration timeout() {
    return Duration.ofSeconds(timeout);
  }

  public int mostFailures() {
    return mostFailures;
  }
}
