package dev.crucible.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private final List<ScoredSample> samples = new ArrayList<>();

  private void add(String step, int count, Outcome outcome) {
    for (int i = 0; i < count; i++) {
      var draw = new Draw(StepId.parse(step), samples.size());
      samples.add(sample(draw, "key " + draw, outcome));
    }
  }

  private static ScoredSample sample(Draw draw, String key, Outcome outcome) {
    return new ScoredSample(draw, key, false, outcome, 1, 0, Duration.ofMillis(1));
  }

  private Selection select(int size, long seed) {
    return Selection.of(samples, false, _ -> size, seed);
  }

  @Test
  void isEvenOverSubStepsAndOutcomes() {
    add("1.1", 100, Outcome.PASSED);
    add("1.1", 3, Outcome.FAILED);
    add("1.2", 40, Outcome.PASSED);
    add("2.1", 1, Outcome.ERROR);
    Map<String, Long> counts =
        select(16, 5).chosen().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.draw().step() + " " + one.outcome(), Collectors.counting()));
    assertThat(counts)
        .containsEntry("2.1 ERROR", 1L)
        .containsEntry("1.1 FAILED", 3L)
        .containsEntry("1.1 PASSED", 6L)
        .containsEntry("1.2 PASSED", 6L);
  }

  @Test
  void theSeedAloneDecides() {
    add("1.1", 50, Outcome.PASSED);
    add("1.2", 50, Outcome.FAILED);
    List<ScoredSample> chosen = select(10, 1).chosen();
    Collections.shuffle(samples, new Random(3));
    assertThat(select(10, 1).chosen()).isEqualTo(chosen);
    assertThat(select(10, 2).chosen()).isNotEqualTo(chosen);
  }

  @Test
  void equalSamplesCountOnce() {
    var step = StepId.parse("1.1");
    samples.add(sample(new Draw(step, 1), "same", Outcome.PASSED));
    samples.add(sample(new Draw(step, 0), "same", Outcome.PASSED));
    Selection selection = select(5, 0);
    assertThat(selection.population()).isEqualTo(1);
    assertThat(selection.chosen()).extracting(one -> one.draw().index()).containsExactly(0);
  }

  @Test
  void hostileAndUnjudgedOnesStayOut() {
    add("1.1", 2, Outcome.PASSED);
    add("1.1", 3, Outcome.FORBIDDEN);
    add("1.1", 4, Outcome.TAMPERED);
    add("1.1", 5, Outcome.SKIPPED);
    Selection selection = select(100, 0);
    assertThat(selection.chosen()).hasSize(2).allMatch(ScoredSample::passed);
    assertThat(selection.refused()).isEqualTo(7);
    assertThat(selection.skipped()).isEqualTo(5);
    Selection all = Selection.of(samples, true, population -> population, 0);
    assertThat(all.chosen()).hasSize(9);
    assertThat(all.refused()).isZero();
  }
}
