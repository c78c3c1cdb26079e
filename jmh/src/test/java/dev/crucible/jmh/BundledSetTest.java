package dev.crucible.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.validate.KnownSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundledSetTest {

  @Test
  void knowsSubStepsOfFewCallsOfNumpy() throws Exception {
    BundledSet bundled = BundledSet.read();
    assertThat(bundled.fewCalls()).hasSizeBetween(30, 137);
  }

  @Test
  void shortSamplesAreOfNoHeavySubStepAndNoSlowVariant() throws Exception {
    BundledSet bundled = BundledSet.read();
    assertThat(bundled.heavy()).hasSize(8).contains(StepId.of(1003, 1));
    List<KnownSample> samples = bundled.shortSamples();
    assertThat(samples).hasSizeBetween(1000, bundled.samples().size() - 1);
    assertThat(samples)
        .noneMatch(known -> bundled.heavy().contains(known.sample().step()))
        .noneMatch(known -> known.variant().startsWith("slow_"));
    assertThat(samples.stream().map(KnownSample::expected).distinct()).hasSize(3);
  }
}
