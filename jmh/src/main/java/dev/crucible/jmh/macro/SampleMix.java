package dev.crucible.jmh.macro;

import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.BundledSet;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Samples whose outcome is known, with the problems and targets that scoring them needs.
 * Thread-safe.
 *
 * @param problems the problems that the samples solve
 * @param targets the targets of the problems' tests; closed with this object
 * @param samples the samples, in the order in which they are scored
 */
record SampleMix(ProblemSet problems, TargetFile targets, List<KnownSample> samples)
    implements AutoCloseable {

  private static final long SEED = 1;

  SampleMix {
    samples = List.copyOf(samples);
  }

  /** Returns the bundled samples of short sub-steps, shuffled, in the same order each time. */
  static SampleMix bundled() throws IOException {
    BundledSet bundled = BundledSet.read();
    List<KnownSample> mixed = new ArrayList<>(bundled.shortSamples());
    Collections.shuffle(mixed, new Random(SEED));
    return new SampleMix(bundled.problems(), BundledSet.targets(), mixed);
  }

  /** Returns the same problems and targets with other samples. */
  SampleMix with(List<KnownSample> others) {
    return new SampleMix(problems, targets, others);
  }

  /**
   * Returns a scorer of these samples with the defaults of a run: earlier sub-steps are gold, the
   * tests stop at the first failure, and equal samples share one execution.
   */
  Scorer scorer(Sandbox sandbox) {
    return scorer(sandbox, false, true);
  }

  /**
   * Returns a scorer of these samples.
   *
   * @param allTests true if all tests are run, even after one has failed
   * @param once true if equal samples of a run share one execution
   */
  Scorer scorer(Sandbox sandbox, boolean allTests, boolean once) {
    var source =
        SampleSource.of(
            problems, samples.stream().map(KnownSample::sample).toList(), PreviousSteps.GOLD);
    var rules =
        new ScoringRules(ExecutionLimits.DEFAULT, allTests, once, new Versions("benchmark"));
    return new Scorer(problems, source, targets, sandbox, rules);
  }

  @Override
  public void close() {
    targets.close();
  }
}
