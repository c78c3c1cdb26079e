package dev.crucible.harness.validate;

import dev.crucible.harness.concurrent.Tasks;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * A check of a problem set: its fields are consistent, gold code passes, tests find mistakes in it,
 * and samples have their known outcomes.
 */
public final class Validation {

  private final ProblemSet problems;
  private final Targets targets;
  private final Predicate<StepId> chosen;

  /**
   * Creates a validation of the chosen sub-steps of {@code problems}.
   *
   * @param targets the targets of the sub-steps' tests
   * @param chosen returns true for the sub-steps to validate
   */
  public Validation(ProblemSet problems, Targets targets, Predicate<StepId> chosen) {
    this.problems = problems;
    this.targets = targets;
    this.chosen = chosen;
  }

  /**
   * A listener that is notified of each sub-step, one after another in the order of the problems,
   * in the thread that calls {@link #run}.
   */
  @FunctionalInterface
  public interface Listener {

    /** Called after a sub-step has been checked. */
    void checked(StepReport report);
  }

  /**
   * Returns the flaws that are found without executing code, for the problems of chosen sub-steps.
   */
  public List<Flaw> flaws() {
    return problems.problems().stream()
        .filter(problem -> problem.subSteps().stream().map(SubStep::id).anyMatch(chosen))
        .flatMap(problem -> FieldCheck.of(problem, targets).stream())
        .toList();
  }

  /**
   * Runs all checks.
   *
   * @param sandbox the sandbox that executes the code; it must have the scorer's guest modules
   * @param trial the executions in addition to those of gold code
   * @param parallel the number of sub-steps checked at a time, from 1
   * @throws InterruptedException if the calling thread is interrupted
   */
  public ValidationReport run(Sandbox sandbox, Trial trial, int parallel, Listener listener)
      throws InterruptedException {
    List<Flaw> flaws = new ArrayList<>(flaws());
    var stepCheck = new StepCheck(problems, targets, sandbox, trial);
    List<StepReport> reports = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(parallel);
    try {
      List<Future<StepCheck.Found>> results = new ArrayList<>();
      for (SubStep step : tested()) {
        results.add(threads.submit(() -> stepCheck.check(step)));
      }
      for (Future<StepCheck.Found> result : results) {
        StepCheck.Found found = Tasks.result(result);
        flaws.addAll(found.flaws());
        reports.add(found.report());
        listener.checked(found.report());
      }
    } finally {
      threads.shutdownNow();
    }
    return new ValidationReport(flaws, reports);
  }

  private List<SubStep> tested() {
    return problems.problems().stream()
        .map(Problem::subSteps)
        .flatMap(List::stream)
        .filter(step -> chosen.test(step.id()) && !step.testCases().isEmpty())
        .toList();
  }
}
