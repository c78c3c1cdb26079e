package dev.crucible.examples;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.time.Duration;

/**
 * One sample and its test, in this JVM: the shortest program that embeds Crucible. The lines
 * between the marks are shown in README.md and in the Javadoc of {@link Sandbox}.
 */
public final class EmbedExample {

  private EmbedExample() {}

  /** Runs the sample and prints its outcome. */
  public static void main(String[] args) throws InterruptedException {
    // @start region="embed"
    PythonEnvironment python =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    try (Sandbox sandbox =
        Sandbox.inProcess(SandboxConfig.newBuilder(python.executable()).build())) {
      ExecutionResult result =
          sandbox.run(
              ExecutionRequest.of(
                      "demo",
                      Section.sample("sample.py", "import numpy as np\nx = np.arange(4).sum()"),
                      Section.test("test 1", "assert x == target").with("target", GuestValue.of(6)))
                  .withLimits(ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(10))));
      System.out.println(result.outcome()); // PASSED
    }
    // @end
  }
}
