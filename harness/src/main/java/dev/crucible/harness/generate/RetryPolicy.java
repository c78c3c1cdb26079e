package dev.crucible.harness.generate;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to ask again after a failure. The wait doubles from failure to failure, and a random part of
 * it keeps requests that failed together from coming back together.
 *
 * @param retries how often a request is repeated at most; 0 never repeats it
 * @param first the longest wait before the first repetition
 * @param longest the longest wait before any, unless the server asks for more
 * @param longestAsked a server that wants to be left alone for longer than this is not asked again
 */
public record RetryPolicy(int retries, Duration first, Duration longest, Duration longestAsked) {

  private static final int MOST_DOUBLINGS = 20;

  /** Waits from 1 second to 1 minute; up to 15 minutes where the server asks for that. */
  public static RetryPolicy of(int retries) {
    return new RetryPolicy(
        retries, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(15));
  }

  /**
   * How long to wait before the request is repeated; empty if it should not be.
   *
   * <p>The wait is between half of min(longest, first · 2^repeated) and all of it. Where the server
   * says how long, it is that and up to {@code first} more.
   *
   * @param repeated how often it was repeated already
   */
  Optional<Duration> delay(int repeated, Reply.Failure failure, RandomGenerator random) {
    if (!failure.passing() || repeated >= retries) {
      return Optional.empty();
    }
    if (failure.retryAfter().isPresent()) {
      return failure
          .retryAfter()
          .filter(asked -> asked.compareTo(longestAsked) <= 0)
          .map(asked -> asked.plus(partOf(first, random)));
    }
    Duration doubled = first.multipliedBy(1L << Math.min(repeated, MOST_DOUBLINGS));
    Duration half = (doubled.compareTo(longest) < 0 ? doubled : longest).dividedBy(2);
    return Optional.of(half.plus(partOf(half, random)));
  }

  private static Duration partOf(Duration duration, RandomGenerator random) {
    return Duration.ofNanos((long) (duration.toNanos() * random.nextDouble()));
  }
}
