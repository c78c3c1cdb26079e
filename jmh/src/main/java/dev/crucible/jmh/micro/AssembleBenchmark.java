package dev.crucible.jmh.micro;

import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The assembly of a sub-step's code with that of the four sub-steps before it, and the map of its
 * lines. The benchmark is Java only; no guest runs. Compare it with the milliseconds that the
 * execution of the sub-step takes: assembly should be negligible.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssembleBenchmark {
  private static final int EARLIER_STEPS = 4;

  private Assembler assembler;
  private Draw draw;

  /** Reads the problems and chooses a sub-step that has four before it. */
  @Setup(Level.Trial)
  public void read() throws IOException {
    ProblemSet problems;
    try (InputStream in = BundledProblems.problems()) {
      problems = ProblemReader.read("the bundled problems", in);
    }
    Problem problem =
        problems.problems().stream()
            .filter(each -> each.subSteps().size() > EARLIER_STEPS)
            .findFirst()
            .orElseThrow();
    assembler = new Assembler(problems, SampleSource.gold(problems));
    draw = new Draw(problem.subSteps().get(EARLIER_STEPS).id(), 0);
  }

  /** Assembles the dependencies, four earlier sub-steps, and the sub-step itself. */
  @Benchmark
  public AssembledStep fifthSubStep() {
    return assembler.assemble(draw);
  }
}
