package dev.crucible.jmh;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Section;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time of one sample in a warm context: the fixed part, and whole sub-steps with NumPy. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringBenchmark extends GuestBenchmark {

  /** A sub-step of the bundled problems. */
  @State(Scope.Benchmark)
  public static class SubStep {
    /** The identifier of the sub-step: the problem's number and the sub-step's number in it. */
    @Param({"1001.1", "1001.3", "1002.1", "1002.4"})
    public String step;
  }

  private static final ExecutionRequest TRIVIAL =
      ExecutionRequest.of(
          "trivial",
          Section.sample("sample.py", "x = 1\n"),
          Section.test("test 1", "assert x == 1\n"));

  /**
   * Runs a request without NumPy and with one trivial test: the fixed cost of a request. HotSpot
   * compiles the interpreter for half a minute of such requests.
   */
  @Benchmark
  @Warmup(iterations = 15, time = 3)
  public ExecutionResult trivialSample(BundledScoring scoring) throws InterruptedException {
    return scoring.sandbox.run(TRIVIAL);
  }

  /**
   * Scores the gold code of a sub-step with all its tests: assembly, targets, execution and
   * verdict.
   */
  @Benchmark
  public ExecutionRecord goldSubStep(BundledScoring scoring, SubStep subStep)
      throws InterruptedException {
    return scoring.scorer.score(new Draw(StepId.parse(subStep.step), 0));
  }
}
