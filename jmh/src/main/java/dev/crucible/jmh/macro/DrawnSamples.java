package dev.crucible.jmh.macro;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.validate.KnownSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Samples with the distribution of a pass@k run: some repeat an earlier sample word for word, as
 * often as sampling at temperature 0.8 gives for short functions. The share is that of {@code
 * problems/tools/draw_samples.py}.
 */
final class DrawnSamples {
  private static final double REPEATED = 0.3;

  private DrawnSamples() {}

  /**
   * Returns a list of drawn samples; the same seed and source give the same list.
   *
   * @param fresh the source of the samples that are not repetitions
   * @param count the number of samples to draw
   */
  static List<KnownSample> draw(Batches<KnownSample> fresh, int count, long seed) {
    var random = new Random(seed);
    Map<StepId, Integer> next = new HashMap<>();
    List<KnownSample> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      boolean repeated = !drawn.isEmpty() && random.nextDouble() < REPEATED;
      KnownSample known =
          repeated ? drawn.get(random.nextInt(drawn.size())) : fresh.next(1).getFirst();
      StepId step = known.sample().step();
      int index = next.merge(step, 1, Integer::sum) - 1;
      var sample = new Sample(step, index, known.sample().code());
      drawn.add(new KnownSample(sample, known.expected(), known.variant()));
    }
    return drawn;
  }
}
