package dev.crucible.jmh;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A warm context and a scorer of the bundled problems' gold code. */
@State(Scope.Benchmark)
public class BundledScoring {
  Sandbox sandbox;
  Scorer scorer;
  private TargetFile targets;

  /** Starts the context and opens the targets. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    sandbox =
        Sandbox.inProcess(
            GuestModules.addTo(SandboxConfig.newBuilder(environment.executable())).build());
    ProblemSet problems = BundledSet.read().problems();
    targets = BundledSet.targets();
    scorer =
        new Scorer(
            problems,
            SampleSource.gold(problems),
            targets,
            sandbox,
            new ScoringRules(ExecutionLimits.DEFAULT, false, true, new Versions("benchmark")));
  }

  /** Closes the targets and the context. */
  @TearDown(Level.Trial)
  public void close() {
    targets.close();
    sandbox.close();
  }
}
