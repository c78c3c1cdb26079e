package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.StepId;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawTest {
  private static final int EACH = 1000;

  static Stream<List<StepId>> subSteps() {
    return Stream.of(
        IntStream.range(0, 164).mapToObj(task -> StepId.task("HumanEval/" + task)).toList(),
        IntStream.range(0, 164).mapToObj(step -> StepId.of(1 + step / 5, 1 + step % 5)).toList());
  }

  /** Maps like that of {@link java.util.Map#copyOf} search from place to place for a free one. */
  @ParameterizedTest
  @MethodSource("subSteps")
  void theSamplesOfAllSubStepsAreSpread(List<StepId> steps) {
    int places = 2 * 164 * EACH;
    var taken = new BitSet();
    int[] searched = {0};
    steps.stream()
        .flatMap(step -> IntStream.range(0, EACH).mapToObj(index -> new Draw(step, index)))
        .forEach(draw -> {
          int place = Math.floorMod(draw.hashCode(), places);
          int free = taken.nextClearBit(place);
          taken.set(free);
          searched[0] = Math.max(searched[0], free - place);
        });
    assertThat(searched[0]).isLessThan(100);
  }
}
