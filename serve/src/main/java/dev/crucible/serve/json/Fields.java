package dev.crucible.serve.json;

import dev.crucible.harness.data.JsonRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Typed access to fields that {@link JsonRecord} does not read. */
public final class Fields {
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(86_400);
  private static final int NANO_DIGITS = 9;

  private Fields() {}

  /**
   * Returns the time in a field of seconds, more than 0 and at most a day; empty if the field is
   * absent or null.
   *
   * @throws dev.crucible.harness.data.DataException if the field has another value
   */
  public static Optional<Duration> seconds(JsonRecord from, String field) {
    return from.value(field)
        .map(value -> {
          if (!value.isNumber() || !isFinite(value)) {
            throw from.error(field, "is " + value, "make it a number of seconds");
          }
          BigDecimal seconds = value.decimalValue();
          if (seconds.signum() <= 0 || seconds.compareTo(MOST_SECONDS) > 0) {
            throw from.error(field, "is " + value, "make it more than 0 and at most 86400");
          }
          return Duration.ofNanos(Math.max(1, seconds.movePointRight(NANO_DIGITS).longValue()));
        });
  }

  private static boolean isFinite(JsonNode value) {
    return !value.isFloatingPointNumber() || Double.isFinite(value.doubleValue());
  }

  /**
   * Returns the whole number in a field; empty if the field is absent or null.
   *
   * @throws dev.crucible.harness.data.DataException if the field has another value, or one below
   *     {@code least} or above {@code most}
   */
  public static Optional<Long> number(JsonRecord from, String field, long least, long most) {
    return from.value(field)
        .map(value -> {
          if (!value.isIntegralNumber()
              || !value.canConvertToLong()
              || value.longValue() < least
              || value.longValue() > most) {
            throw from.error(
                field,
                "is " + value,
                "make it a whole number from %d to %d".formatted(least, most));
          }
          return value.longValue();
        });
  }

  /**
   * Returns the truth value in a field; {@code otherwise} if the field is absent or null.
   *
   * @throws dev.crucible.harness.data.DataException if the field has another value
   */
  public static boolean flag(JsonRecord from, String field, boolean otherwise) {
    return from.value(field)
        .map(value -> {
          if (!value.isBoolean()) {
            throw from.error(field, "is " + value, "make it true or false");
          }
          return value.booleanValue();
        })
        .orElse(otherwise);
  }

  /**
   * Returns the strings in a field; none if the field is absent or null.
   *
   * @throws dev.crucible.harness.data.DataException if the field is no array of strings
   */
  public static List<String> texts(JsonRecord from, String field) {
    return from.value(field).isPresent() ? from.texts(field) : List.of();
  }

  /**
   * Checks that an object has no other fields, so that a misspelt one is not ignored.
   *
   * @throws dev.crucible.harness.data.DataException if it has
   */
  public static void requireOnly(JsonRecord from, Set<String> known) {
    for (String name : from.whole().propertyNames()) {
      if (!known.contains(name)) {
        throw from.error(
            name,
            "is unknown",
            "leave it out, or give one of " + String.join(", ", new TreeSet<>(known)));
      }
    }
  }
}
