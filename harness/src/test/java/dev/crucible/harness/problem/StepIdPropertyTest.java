package dev.crucible.harness.problem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StepIdPropertyTest {

  @Property
  void readsWhatItWrites(
      @ForAll @IntRange(max = 999_999_999) int problem,
      @ForAll @IntRange(max = 999_999_999) int step) {
    var id = StepId.of(problem, step);
    assertThat(StepId.parse(id.toString())).isEqualTo(id);
  }
}
