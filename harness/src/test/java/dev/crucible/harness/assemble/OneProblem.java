package dev.crucible.harness.assemble;

import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A set of one problem, 5, whose sub-steps 5.1 and so on have the gold that a test gives. */
final class OneProblem {

  private OneProblem() {}

  static ProblemSet of(String dependencies, String... gold) {
    List<SubStep> steps =
        IntStream.rangeClosed(1, gold.length).mapToObj(n -> step(n, gold[n - 1])).toList();
    var problem =
        new Problem("5", "", "", "", "", "", dependencies, steps, Optional.empty(), List.of());
    return new ProblemSet("p.jsonl", List.of(problem));
  }

  private static SubStep step(int number, String gold) {
    return new SubStep(
        StepId.of(5, number),
        "",
        "",
        Optional.of(gold),
        "",
        List.of("assert %d == target".formatted(number), "pass\r\npass"),
        Optional.empty());
  }
}
