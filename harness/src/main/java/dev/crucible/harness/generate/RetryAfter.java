package dev.crucible.harness.generate;

import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The delay before the next request that a server asks for: the header {@code Retry-After} (RFC
 * 9110, section 10.2.3), in seconds or as a date, or {@code Retry-After-Ms}, which some servers
 * also send and which is more exact.
 */
final class RetryAfter {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private RetryAfter() {}

  /**
   * Returns the delay, counted from {@code now}; empty if the headers have none in a known form.
   */
  static Optional<Duration> in(HttpHeaders headers, Instant now) {
    return headers
        .firstValue("Retry-After-Ms")
        .flatMap(text -> number(text, 6))
        .or(() ->
            headers
                .firstValue("Retry-After")
                .flatMap(text -> number(text, 9).or(() -> date(text, now))));
  }

  private static Optional<Duration> number(String text, int digitsToNanos) {
    return NUMBER.matcher(text.strip()).matches()
        ? Optional.of(
            Duration.ofNanos(
                new BigDecimal(text.strip()).movePointRight(digitsToNanos).longValue()))
        : Optional.empty();
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from);
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
