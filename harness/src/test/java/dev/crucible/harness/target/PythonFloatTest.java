package dev.crucible.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFloatTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-0.5, -0.5",
    "1_000.2_5, 1000.25",
    "1e3, 1000",
    "+.5E-1_0, .5e-10",
    "2., 2",
    "' 7\t', 7",
    "inf, Infinity",
    "-Infinity, -Infinity",
    "+NaN, NaN",
    "007, 7"
  })
  void readsWhatPythonReads(String text, double value) {
    assertThat(PythonFloat.parse(text)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "1f", "1d", "0x10", "1_", "_1", "1__0", "1._5", "1e", "e5", ".", "1 2"})
  void refusesWhatPythonRefuses(String text) {
    assertThat(PythonFloat.parse(text)).isEmpty();
  }
}
