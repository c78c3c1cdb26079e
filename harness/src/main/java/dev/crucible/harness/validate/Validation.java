package dev.crucible.harness.validate;

import dev.crucible.harness.concurrent.Tasks;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.runtime.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Checks a problem set: that its fields fit each other, that gold code passes, that its tests find
 * mistakes in it, and that samples of known outcome come to that outcome.
 */
public final class Validation {

  private final ProblemSet problems;
  private final TargetFile targets;
  private final Predicate<StepId> chosen;

  /**
   * A validation of the sub-steps of {@code problems} that are chosen.
   *
   * @param targets of their tests
   */
  public Validation(ProblemSet problems, TargetFile targets, Predicate<StepId> chosen) {
    this.problems = problems;
    this.targets = targets;
    this.chosen = chosen;
  }

  /** Is told of each sub-step, one after another in the order of the problems. */
  @FunctionalInterface
  public interface Listener {

    /** The sub-step was checked. */
    void checked(StepReport report);
  }

  /** What is found without running anything. */
  public List<Flaw> flaws() {
    return problems.problems().stream()
        .filter(problem -> problem.subSteps().stream().map(SubStep::id).anyMatch(chosen))
        .flatMap(problem -> FieldCheck.of(problem, targets).stream())
        .toList();
  }

  /**
   * Checks everything.
   *
   * @param sandbox where code runs; it must have the scorer's guest modules
   * @param trial what is run
   * @param parallel how many sub-steps at a time
   * @throws InterruptedException when the calling thread is interrupted
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
