package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Test
  void aBatchGoesOnWhereTheLastEndedAndBeginsAnewAtTheEnd() {
    var batches = new Batches<>(List.of("a", "b", "c"));

    assertThat(batches.next(2)).containsExactly("a", "b");
    assertThat(batches.next(2)).containsExactly("c", "a");
    assertThat(batches.next(4)).containsExactly("b", "c", "a", "b");
  }

  @Test
  void thereIsNothingToTakeFromNothing() {
    assertThatThrownBy(() -> new Batches<>(List.of())).hasMessageContaining("no samples");
  }
}
