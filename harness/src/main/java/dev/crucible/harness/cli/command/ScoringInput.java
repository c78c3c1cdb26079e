package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.option.EnvironmentChoice;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleOrigin;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.store.ProblemEntry;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Sandbox;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The input of a run.
 *
 * @param problems the problem set
 * @param source the samples' code
 * @param origin the model and setting that the samples' files give
 * @param targets the targets of tests
 * @param draws the samples to score
 */
record ScoringInput(
    ProblemSet problems,
    SampleSource source,
    SampleOrigin origin,
    Targets targets,
    List<Draw> draws) {

  Scorer scorer(Sandbox sandbox, ScoringRules rules) {
    return new Scorer(problems, source, targets, sandbox, rules);
  }

  /** Returns this input with other problems. */
  ScoringInput withProblems(ProblemSet others) {
    return new ScoringInput(others, source, origin, targets, draws);
  }

  /** Returns the sub-steps of which samples are scored. */
  Set<StepId> steps() {
    return draws.stream().map(Draw::step).collect(Collectors.toSet());
  }

  /** Returns the problems of which samples are scored. */
  List<Problem> scored() {
    Set<String> scored =
        draws.stream().map(draw -> draw.step().problem()).collect(Collectors.toSet());
    return problems.problems().stream().filter(problem -> scored.contains(problem.id())).toList();
  }

  /** Returns the code of the samples to score, without that of earlier sub-steps. */
  Stream<String> code() {
    return draws.stream().map(draw -> source.code(draw.step(), draw.index()));
  }

  /** Returns when the contexts for this run should load NumPy. */
  NumpyLoading numpyLoading() {
    return EnvironmentChoice.numpyLoading(
        new ProblemSet(problems.source(), scored(), problems.hasTargets()), code());
  }

  /**
   * Returns the problems of which samples are scored, with all their sub-steps that are not given.
   */
  List<ProblemEntry> entries() {
    return scored().stream().map(ProblemEntry::of).toList();
  }
}
