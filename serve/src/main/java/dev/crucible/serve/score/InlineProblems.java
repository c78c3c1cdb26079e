package dev.crucible.serve.score;

import dev.crucible.environment.support.Sha256;
import dev.crucible.harness.benchmark.ProblemFormat;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.TestGeneration;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.Sandbox;
import dev.crucible.serve.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Problems that requests bring with them. Those that came last are kept, because a client sends
 * many samples of a problem. Thread-safe.
 */
public final class InlineProblems {
  private static final int KEPT = 256;

  /** Larger problems are not kept. */
  private static final int MOST_BYTES = 256 << 10;

  private final ScoringRules rules;
  private final TestGeneration tests;

  private final Map<String, ScoredProblems> recent =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ScoredProblems> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Creates inline problems.
   *
   * @param tests where tests are kept that reference solutions decide
   */
  public InlineProblems(ScoringRules rules, TestGeneration tests) {
    this.rules = rules;
    this.tests = tests.within(rules.limits());
  }

  /**
   * Returns the problem in a field of a request.
   *
   * @param in the sandbox that runs the reference solution, if that decides the tests
   * @throws DataException if the problem is invalid, or is of SciCode
   * @throws InterruptedException if the calling thread is interrupted
   */
  ScoredProblems of(JsonRecord request, String field, Sandbox in) throws InterruptedException {
    var line = new JsonRecord(field, request.object(field));
    byte[] content = Exchange.bytes(line.whole());
    if (content.length > MOST_BYTES) {
      return read(request, field, line, in);
    }
    String key = Sha256.of(new String(content, StandardCharsets.US_ASCII));
    Optional<ScoredProblems> known = kept(key);
    if (known.isPresent()) {
      return known.get();
    }
    ScoredProblems read = read(request, field, line, in);
    synchronized (recent) {
      recent.put(key, read);
    }
    return read;
  }

  private Optional<ScoredProblems> kept(String key) {
    synchronized (recent) {
      return Optional.ofNullable(recent.get(key));
    }
  }

  private ScoredProblems read(JsonRecord request, String field, JsonRecord line, Sandbox in)
      throws InterruptedException {
    ProblemSet problem = ProblemFormat.one("the request", line);
    if (problem.hasTargets()) {
      throw request.error(
          field,
          "is of SciCode, whose targets are in another file",
          "start the service with --problems and --targets");
    }
    return new ScoredProblems(withTests(problem, tests, in, 1), Targets.NONE, rules);
  }

  /**
   * Returns problems with the tests that their reference solutions decide, which run if the tests
   * are not kept.
   *
   * @param parallel the number of reference solutions to run at a time
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static ProblemSet withTests(
      ProblemSet problems, TestGeneration tests, Sandbox in, int parallel)
      throws InterruptedException {
    Set<StepId> steps = problems.subSteps().map(SubStep::id).collect(Collectors.toSet());
    var missing = tests.missing(problems, steps);
    if (!missing.isEmpty()) {
      tests.generate(missing, in, parallel);
    }
    return tests.addTo(problems, steps);
  }
}
