package dev.crucible.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Results;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.ScoringRun;
import dev.crucible.harness.score.StubSandbox;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.problems.BundledProblems;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Executions and findings of an audit, with a stub in place of CPython. */
class AuditRunTest {
  private static final Draw DRAW = new Draw(StepId.parse("1001.1"), 0);

  private final Scripted scripted = new Scripted();
  private final List<Draw> heard = new ArrayList<>();
  private TargetFile targets;
  private Scorer scorer;

  /** A sandbox that returns the given outcomes in their order. */
  private static final class Scripted extends StubSandbox {
    private final Queue<Outcome> outcomes = new ArrayDeque<>();

    @Override
    public ExecutionResult run(ExecutionRequest request) {
      return result(outcomes.remove(), "so it came", 1, Duration.ofMillis(500));
    }
  }

  @BeforeEach
  void open() throws IOException {
    ProblemSet problems;
    try (InputStream in = BundledProblems.problems()) {
      problems = ProblemReader.read("the bundled problems", in);
    }
    try (InputStream in = BundledProblems.targets()) {
      targets = TargetFile.of("the bundled targets", in.readAllBytes());
    }
    var rules = new ScoringRules(ExecutionLimits.DEFAULT, false, true, new Versions("some"));
    scorer = new Scorer(problems, SampleSource.gold(problems), targets, scripted, rules);
  }

  @AfterEach
  void close() {
    targets.close();
  }

  private ScoredSample recorded(Outcome outcome, String key) {
    return new ScoredSample(DRAW, key, false, outcome, 3, 1, Duration.ofMillis(250));
  }

  private Audited audit(Outcome recorded, Outcome... cpython) throws InterruptedException {
    return audit(recorded(recorded, scorer.key(DRAW)), cpython);
  }

  private Audited audit(ScoredSample sample, Outcome... cpython) throws InterruptedException {
    scripted.outcomes.addAll(List.of(cpython));
    var listener =
        new ScoringRun.Listener() {
          @Override
          public void started(Draw draw) {}

          @Override
          public void finished(ScoredSample result) {
            heard.add(result.draw());
          }
        };
    List<Audited> audited =
        new AuditRun(Results.data(List.of(sample)), scorer, listener).audit(List.of(sample), 1);
    assertThat(scripted.outcomes).as("not executed").isEmpty();
    assertThat(heard).containsExactly(DRAW);
    return audited.getFirst();
  }

  @Test
  void whatAgreesIsExecutedOnce() throws InterruptedException {
    Audited audited = audit(Outcome.FAILED, Outcome.FAILED);
    assertThat(audited)
        .isEqualTo(
            new Audited(
                "1001.1", 0, Outcome.FAILED, Outcome.FAILED, Finding.AGREES, Optional.empty()));
  }

  @Test
  void whatDisagreesIsExecutedTwiceAndShownWithBothSides() throws InterruptedException {
    Audited audited = audit(Outcome.FAILED, Outcome.PASSED, Outcome.PASSED);
    assertThat(audited.finding()).isEqualTo(Finding.DISAGREES);
    Audited.Comparison comparison = audited.comparison().orElseThrow();
    assertThat(comparison.explanation()).isEmpty();
    assertThat(comparison.run())
        .isEqualTo(
            new Audited.Side(
                "AssertionError: off by one\nsecond line", "test 2", "Traceback ...", 0.25));
    assertThat(comparison.cpython()).isEqualTo(new Audited.Side("so it came", "", "", 0.5));
    assertThat(comparison.code()).isEqualTo("def f(): pass");
  }

  @Test
  void whatDependsOnChanceIsExplained() throws InterruptedException {
    Audited audited = audit(Outcome.PASSED, Outcome.FAILED, Outcome.PASSED);
    assertThat(audited.finding()).isEqualTo(Finding.DISAGREES);
    assertThat(audited.comparison().orElseThrow().explanation())
        .isEqualTo(
            "A second time it came to PASSED in CPython: what the sample does depends on chance.");
  }

  @Test
  void whatWasTooSlowIsExplained() throws InterruptedException {
    assertThat(audit(Outcome.TIME_LIMIT, Outcome.PASSED).comparison().orElseThrow().explanation())
        .isEqualTo("GraalPy took longer than the time limit; CPython was done after 0.50 s.");
  }

  @Test
  void whatThePolicyAloneDecidesIsShownApart() throws InterruptedException {
    assertThat(audit(Outcome.TAMPERED, Outcome.PASSED))
        .satisfies(one -> assertThat(one.finding()).isEqualTo(Finding.POLICY_ALONE))
        .satisfies(one -> assertThat(one.comparison()).isPresent());
  }

  @Test
  void nothingIsExecutedOfARunOfOtherContent() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> audit(recorded(Outcome.PASSED, "another key")))
        .withMessageContaining("1001.1, sample 0 are not those that the run scored");
    assertThat(heard).isEmpty();
  }
}
