package dev.crucible.environment.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NinjaProgressTest {
  @Test
  void countsSteps() {
    assertThat(NinjaProgress.parse("[143/389] Compiling C object numpy/_core/x.c.o"))
        .contains(new NinjaProgress(143, 389));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ninja: Entering directory `out'",
        "  [1/2] indented",
        "[1/2]no blank",
        "[a/b] x",
        "[1/99999999999] too big",
        "../numpy/x.c:3: warning: [1/2] inside"
      })
  void ignoresEverythingElse(String line) {
    assertThat(NinjaProgress.parse(line)).isEmpty();
  }
}
