package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.BenchmarkDataTest;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Use of SciPy and SymPy by SciCode's problems. The tests are skipped if {@code crucible env --with
 * scipy,sympy} has not installed them.
 */
@Tag("python")
class ScipyPythonTest {
  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    Optional<PythonEnvironment> python =
        PythonEnvironments.find(EnvironmentSpec.standard().withPackages(PackageSpec.tested()));
    assumeThat(python).isPresent();
    SandboxConfig.Builder config =
        SandboxConfig.newBuilder(python.get().executable())
            .testRules(TestRules.OF_A_SCRIPT); // The tests compare no sample's results.
    sandbox = Sandbox.inProcess(Compatibility.addTo(GuestModules.addTo(config)).build());
  }

  @AfterAll
  static void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  /** Returns the import lines of all of the benchmark's problems. */
  static Stream<String> importsOfTheBenchmark() {
    List<String> files = List.of("problems.jsonl", "problems_test.jsonl");
    Optional<Path> data = BenchmarkDataTest.directory();
    return data.stream()
        .flatMap(directory -> files.stream().map(directory::resolve))
        .flatMap(file -> ProblemReader.read(file).problems().stream())
        .map(Problem::requiredDependencies)
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> line.startsWith("import ") || line.startsWith("from "))
        .distinct();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("importsOfTheBenchmark")
  void importsOfTheBenchmarkWork(String line) throws InterruptedException {
    passes(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integrate.simps([1.0, 2.0, 3.0]) == 4.0",
        "integrate.trapz([1.0, 2.0, 3.0], dx=2.0) == 8.0",
        "integrate.cumtrapz([1.0, 2.0, 3.0], initial=0).tolist() == [0.0, 1.5, 4.0]",
        "np.isclose(special.sph_harm(1, 2, 0.3, 0.7), special.sph_harm_y(2, 1, 0.7, 0.3))",
        "np.allclose(linalg.pinv2(2 * np.eye(2)), 0.5 * np.eye(2))",
        "linalg.triu(np.ones((2, 2))).tolist() == [[1, 1], [0, 1]]",
        "signal.hann(5)[2] == 1.0 and signal.gaussian(3, 1.0)[1] == 1.0",
        "np.isclose(misc.derivative(lambda t: t**3, 2.0, dx=1e-4), 12.0)",
      })
  void namesOfOlderScipy(String holds) throws InterruptedException {
    passes("from scipy import integrate, linalg, misc, signal, special\n\nassert " + holds);
  }

  @Test
  void aNameThatNeverWasStaysAnErrorOfScipy() throws InterruptedException {
    ExecutionResult result = run("from scipy.integrate import simpsons");
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail()).contains("ImportError: cannot import name 'simpsons'");
  }

  private static void passes(String sample) throws InterruptedException {
    ExecutionResult result = run(sample);
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  private static ExecutionResult run(String sample) throws InterruptedException {
    return sandbox.run(
        ExecutionRequest.of(
            "scipy",
            Section.setup("setup", "import numpy as np"),
            Section.sample("sample.py", sample),
            Section.test("test 1", "assert np.allclose(1.0, 1.0)")));
  }
}
