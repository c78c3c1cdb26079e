package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {

  @Test
  void numberAndKindAreRead() {
    assertThat(Placement.parse("2 contexts")).isEqualTo(new Placement(2, false));
    assertThat(Placement.parse("1 worker")).isEqualTo(new Placement(1, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 worker", "4 workers", "1 context", "2 contexts"})
  void whatIsPrintedCanBeRead(String text) {
    assertThat(Placement.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 workers", "two workers", "workers", "2 threads", ""})
  void otherFormsAreRefused(String text) {
    assertThatThrownBy(() -> Placement.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("look like 2 contexts");
  }
}
