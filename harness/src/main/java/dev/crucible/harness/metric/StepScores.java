package dev.crucible.harness.metric;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.Summary;
import dev.crucible.runtime.Outcome;
import java.util.Map;

/**
 * What a run's samples of one sub-step came to.
 *
 * @param step the sub-step
 * @param samples how many passed, were judged, and there are
 * @param outcomes how many came to each outcome
 */
public record StepScores(StepId step, Summary.Rate samples, Map<Outcome, Integer> outcomes) {}
