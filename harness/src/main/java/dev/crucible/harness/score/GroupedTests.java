package dev.crucible.harness.score;

import dev.crucible.harness.problem.TestGroup;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The execution of a request whose tests are in {@linkplain TestGroup groups}.
 *
 * <p>All tests run in one execution, as without groups. If a limit or a crash ended it, the state
 * that judges was not verified, and it may not be known how many tests had passed. The sample is
 * then executed once more with the tests of the earlier groups alone, so that these groups have the
 * verdict that they would have by themselves.
 *
 * @param groups the groups, in order
 * @param sectionsBefore the number of sections before the tests
 */
record GroupedTests(List<TestGroup> groups, int sectionsBefore) {
  private static final Set<Outcome> UNVERIFIED =
      EnumSet.of(Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT, Outcome.OUTPUT_LIMIT, Outcome.CRASHED);

  /** Outcomes that hold for the sample as a whole. */
  private static final Set<Outcome> VIOLATIONS = EnumSet.of(Outcome.TAMPERED, Outcome.FORBIDDEN);

  /** An execution of a request; it takes what {@link Sandbox#run} takes, and throws the same. */
  interface Execution {
    ExecutionResult run(ExecutionRequest request) throws InterruptedException;
  }

  /** Runs a request, and the tests of its earlier groups alone if their verdict needs it. */
  ExecutionResult run(ExecutionRequest request, Execution execution) throws InterruptedException {
    ExecutionResult whole = execution.run(request);
    if (!UNVERIFIED.contains(whole.outcome())) {
      return whole;
    }
    Optional<TestGroup> earlier = earlierGroup(request, whole);
    if (earlier.isEmpty()) {
      return whole;
    }
    TestGroup group = earlier.get();
    ExecutionResult alone = run(upTo(group, request), execution);
    if (VIOLATIONS.contains(alone.outcome())) {
      return alone;
    }
    return alone.outcome() == Outcome.PASSED ? passed(group, whole) : withTestsOf(alone, whole);
  }

  /** Returns the last group that is not the whole request and may have passed. */
  private Optional<TestGroup> earlierGroup(ExecutionRequest request, ExecutionResult result) {
    int tests = request.sections().size() - sectionsBefore;
    return groups.reversed().stream()
        .filter(group -> group.lastTest() < tests && mayHavePassed(group, result))
        .findFirst();
  }

  /** Returns true if a group's tests passed, or it is not known what ran. */
  private boolean mayHavePassed(TestGroup group, ExecutionResult result) {
    return isUnknown(result) || leading(result) >= group.lastTest();
  }

  /** Returns true if not even the set-up code, which runs first, is known to have run. */
  private static boolean isUnknown(ExecutionResult result) {
    return result.sectionsRun() == 0 && result.failedSections().isEmpty();
  }

  /** Returns the number of tests that passed before the first that did not. */
  private int leading(ExecutionResult result) {
    int sections =
        result.failedSections().stream()
            .mapToInt(Integer::intValue)
            .min()
            .orElse(result.sectionsRun());
    return sections - sectionsBefore;
  }

  private ExecutionRequest upTo(TestGroup group, ExecutionRequest request) {
    return new ExecutionRequest(
        request.id(),
        request.sections().subList(0, sectionsBefore + group.lastTest()),
        request.limits(),
        request.allTests());
  }

  /** Returns a result in which the tests of a group have passed. */
  private ExecutionResult passed(TestGroup group, ExecutionResult whole) {
    return isUnknown(whole)
        ? whole.toBuilder().sectionsRun(sectionsBefore + group.lastTest()).build()
        : whole;
  }

  /** Returns {@code whole} with the tests that passed when those of a group ran alone. */
  private static ExecutionResult withTestsOf(ExecutionResult alone, ExecutionResult whole) {
    return whole.toBuilder()
        .sectionsRun(alone.sectionsRun())
        .failedSections(alone.failedSections())
        .build();
  }
}
