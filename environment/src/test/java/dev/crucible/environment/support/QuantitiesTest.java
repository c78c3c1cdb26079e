package dev.crucible.environment.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1000, 1000 bytes",
    "1024, 1 KiB",
    "1536, 1.5 KiB",
    "67108864, 64 MiB",
    "1073741825, 1.0 GiB",
    "4503599627370496, 4096 TiB"
  })
  void sizesAreExactIfTheyAreWholeNumbersOfAUnit(long bytes, String text) {
    assertThat(Quantities.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "500, 0.5", "60000, 60", "1, 0.001", "1800000, 1800", "100, 0.1"})
  void secondsHaveNoTrailingZeros(long milliseconds, String text) {
    assertThat(Quantities.seconds(Duration.ofMillis(milliseconds))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.0 s",
    "8_149_999_999, 1, 8.1 s",
    "62_000_000, 3, 0.062 s",
    "950_000_000, 1, 1.0 s"
  })
  void secondsAreRoundedHalfUp(String nanos, int decimals, String text) {
    Duration time = Duration.ofNanos(Long.parseLong(nanos.replace("_", "")));
    assertThat(Quantities.seconds(time, decimals)).isEqualTo(text);
  }
}
