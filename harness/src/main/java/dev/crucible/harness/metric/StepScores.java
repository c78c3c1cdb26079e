package dev.crucible.harness.metric;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.Summary;
import dev.crucible.runtime.Outcome;
import java.util.List;
import java.util.Map;

/**
 * The scores of a run's samples of one sub-step.
 *
 * @param step the sub-step
 * @param samples the numbers of samples that passed, that were judged, and in all
 * @param outcomes the number of samples by outcome
 * @param testShares the sum of the samples' shares of tests that passed
 * @param groups the scores of the groups of the sub-step's tests, in order
 */
public record StepScores(
    StepId step,
    Summary.Rate samples,
    Map<Outcome, Integer> outcomes,
    double testShares,
    List<GroupScore> groups) {
  /** Copies the list. */
  public StepScores {
    groups = List.copyOf(groups);
  }

  /**
   * The scores of a group of tests, those of earlier groups included.
   *
   * @param group the group's name
   * @param samples the numbers of samples that passed, that were judged, and in all
   */
  public record GroupScore(String group, Summary.Rate samples) {}

  /** Returns the scores of a group of tests; none if the sub-step does not have it. */
  List<Summary.Rate> ofGroup(String name) {
    return groups.stream()
        .filter(score -> score.group().equals(name))
        .map(GroupScore::samples)
        .toList();
  }

  /**
   * Returns the mean share of tests that passed, over judged samples, from 0 to 1; 0 if there are
   * none.
   */
  double meanTestShare() {
    return samples.judged() == 0 ? 0 : testShares / samples.judged();
  }
}
