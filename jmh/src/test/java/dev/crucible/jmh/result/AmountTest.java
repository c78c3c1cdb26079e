package dev.crucible.jmh.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.012345, 0.0123",
    "0.00001234, 1.23e-05",
    "4.5678, 4.57",
    "4, 4.00",
    "42, 42.0",
    "99.96, 100",
    "305.4, 305",
    "-2.5, -2.50",
    "NaN, unknown"
  })
  void threeDigits(double value, String text) {
    assertThat(Amount.of(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"512, 512 B", "204800, 200 KiB", "3145728, 3.00 MiB", "NaN, ''"})
  void bytes(double value, String text) {
    assertThat(Amount.bytes(value)).isEqualTo(text);
  }
}
