package dev.crucible.jmh.macro;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.Outcome;

/** Samples for tests. */
final class KnownSamples {
  private KnownSamples() {}

  static KnownSample of(String step, int index, String variant) {
    var sample = new Sample(StepId.parse(step), index, "code of " + variant);
    return new KnownSample(sample, Outcome.PASSED, variant);
  }
}
