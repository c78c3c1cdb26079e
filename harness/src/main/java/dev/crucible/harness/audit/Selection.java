package dev.crucible.harness.audit;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Which executions of a run are audited: by lot, evenly over pairs of a sub-step and an outcome, so
 * that what is rare is looked at as often as what is common.
 *
 * @param chosen one sample of each execution that is audited, in order
 * @param population how many executions could have been chosen
 * @param refused how many are left out because their verdict is that they are hostile
 * @param skipped how many are left out because they were not judged
 */
public record Selection(List<ScoredSample> chosen, int population, int refused, int skipped) {
  public Selection {
    chosen = List.copyOf(chosen);
  }

  /** A pair that executions are chosen evenly over. */
  private record Stratum(StepId step, Outcome outcome) {}

  /** How many of the population are to be chosen. */
  public interface Size {
    /** A number of 0 or more; all are chosen when there are fewer. */
    int of(int population);
  }

  /**
   * Chooses of a run's samples; those that share an execution count once.
   *
   * @param withHostile whether samples that were FORBIDDEN or TAMPERED may be chosen
   * @param seed the same seed chooses the same of the same run
   */
  public static Selection of(
      Collection<ScoredSample> samples, boolean withHostile, Size size, long seed) {
    Map<String, ScoredSample> executions = new LinkedHashMap<>();
    samples.stream()
        .sorted(Comparator.comparing(ScoredSample::draw))
        .forEach(sample -> executions.putIfAbsent(sample.execution(), sample));
    List<ScoredSample> judged = executions.values().stream().filter(ScoredSample::judged).toList();
    List<ScoredSample> population =
        judged.stream().filter(sample -> withHostile || !isHostile(sample.outcome())).toList();
    return new Selection(
        chosen(population, size.of(population.size()), seed),
        population.size(),
        judged.size() - population.size(),
        executions.size() - judged.size());
  }

  /** Whether the verdict is that a sample attacks what runs it. */
  static boolean isHostile(Outcome outcome) {
    return outcome == Outcome.FORBIDDEN || outcome == Outcome.TAMPERED;
  }

  private static List<ScoredSample> chosen(List<ScoredSample> population, int size, long seed) {
    var random = new Random(seed);
    List<ScoredSample> shuffled = new ArrayList<>(population);
    Collections.shuffle(shuffled, random);
    // In the order of their keys, so that only the seed decides.
    Map<Stratum, Deque<ScoredSample>> strata =
        new TreeMap<>(Comparator.comparing(Stratum::step).thenComparing(Stratum::outcome));
    for (ScoredSample sample : shuffled) {
      strata
          .computeIfAbsent(
              new Stratum(sample.draw().step(), sample.outcome()), _ -> new ArrayDeque<>())
          .add(sample);
    }
    List<Deque<ScoredSample>> turns = new ArrayList<>(strata.values());
    Collections.shuffle(turns, random);
    List<ScoredSample> chosen = new ArrayList<>();
    while (chosen.size() < Math.min(size, population.size())) {
      for (Deque<ScoredSample> stratum : turns) {
        if (!stratum.isEmpty() && chosen.size() < size) {
          chosen.add(stratum.remove());
        }
      }
    }
    chosen.sort(Comparator.comparing(ScoredSample::draw));
    return chosen;
  }
}
