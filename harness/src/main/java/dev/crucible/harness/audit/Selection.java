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
 * The executions of a run that are audited. They are chosen at random, evenly over pairs of a
 * sub-step and an outcome, so that rare outcomes are audited as often as common ones. Immutable.
 *
 * @param chosen one sample of each execution that is audited, in the order of draws
 * @param population the number of executions that could have been chosen
 * @param refused the number of executions that are left out because their verdict is {@code
 *     FORBIDDEN} or {@code TAMPERED}
 * @param skipped the number of executions that are left out because the run did not judge them
 */
public record Selection(List<ScoredSample> chosen, int population, int refused, int skipped) {
  /** Copies the list. */
  public Selection {
    chosen = List.copyOf(chosen);
  }

  /** A pair of a sub-step and an outcome, over which the choice is even. */
  private record Stratum(StepId step, Outcome outcome) {}

  /** The size of the selection, as a function of the size of the population. */
  public interface Size {
    /**
     * Returns the number of executions to choose, from 0; all are chosen if the population is
     * smaller.
     */
    int of(int population);
  }

  /**
   * Chooses executions of a run's samples. Samples that share an execution count once.
   *
   * @param withHostile whether samples with the outcomes {@code FORBIDDEN} or {@code TAMPERED} may
   *     be chosen
   * @param seed the seed of the random choice; the same seed chooses the same executions of a run
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

  /** Returns true if the outcome means that the sample attacked its judge or its environment. */
  static boolean isHostile(Outcome outcome) {
    return outcome == Outcome.FORBIDDEN || outcome == Outcome.TAMPERED;
  }

  private static List<ScoredSample> chosen(List<ScoredSample> population, int size, long seed) {
    var random = new Random(seed);
    List<ScoredSample> shuffled = new ArrayList<>(population);
    Collections.shuffle(shuffled, random);
    // A sorted map, so that only the seed decides the order of the strata.
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
