package dev.crucible.harness.generate;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The policy for retries of requests after failures. The wait doubles from failure to failure, and
 * a random part of it prevents requests that failed together from being retried together.
 * Immutable.
 *
 * @param retries the maximum number of retries of a request; 0: none
 * @param first the longest wait before the first retry
 * @param longest the longest wait before any retry, unless the server asks for more
 * @param longestAsked the longest wait that a server may ask for; if it asks for more, the request
 *     is not retried
 */
public record RetryPolicy(int retries, Duration first, Duration longest, Duration longestAsked) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * Returns a policy with a longest wait of 1 second before the first retry, and of 1 minute before
   * later ones. If the server asks for a delay, it may be up to 15 minutes.
   */
  public static RetryPolicy of(int retries) {
    return new RetryPolicy(
        retries, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(15));
  }

  /**
   * Returns the wait before the request is retried; empty if it must not be retried.
   *
   * <p>The wait is between half of min(longest, first · 2^repeated) and all of it. If the server
   * asks for a delay, the wait is that delay and up to {@code first} more.
   *
   * @param repeated the number of retries so far, 0 or more
   * @param random the source of the random part
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
