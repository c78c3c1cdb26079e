package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.environment.EnvironmentSpec;
import dev.crucible.runtime.environment.ProgressListener;
import dev.crucible.runtime.environment.PythonEnvironments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of older versions do what they did; {@code ScipyPythonTest} has SciPy's. */
@Tag("python")
class CompatibilityPythonTest {
  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    sandbox =
        Sandbox.inProcess(
            Compatibility.addTo(SandboxConfig.builder(environment.executable())).build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.float is float and np.int is int and np.bool(1) and np.complex is complex",
        "np.zeros(2, dtype=np.object)[0] == 0",
        "np.Inf == np.infty == np.PINF == -np.NINF == float('inf')",
        "np.isnan(np.NaN) and np.isnan(np.NAN)",
        "np.float_ is np.float64 and np.complex_ is np.complex128",
        "np.product([2, 3]) == 6 and np.cumproduct([2, 3])[1] == 6",
        "np.alltrue([1, 1]) and np.sometrue([0, 1])",
        "np.round_(2.345, 2) == np.round(2.345, 2)",
        "isinstance(np.mat('1 2; 3 4'), np.matrix)",
        "np.asfarray([1, 2]).dtype == np.float64",
        "np.asfarray([1, 2], dtype=np.float32).dtype == np.float32",
        "np.msort([[3, 1], [1, 2]]).tolist() == [[1, 1], [3, 2]]",
        "np.trapz([1.0, 2.0, 3.0]) == 4.0",
        "np.in1d([[1, 2], [3, 4]], [2, 3]).tolist() == [False, True, True, False]",
        "np.row_stack([[1, 2], [3, 4]]).shape == (2, 2)",
      })
  void namesOfOlderNumpy(String holds) throws InterruptedException {
    ExecutionResult result = run("assert " + holds);
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aNameThatNeverWasStaysAnErrorOfNumpy() throws InterruptedException {
    ExecutionResult result = run("np.produkt([2, 3])");
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail())
        .contains("AttributeError: module 'numpy' has no attribute 'produkt'");
  }

  @Test
  void aWrongCallOfAnOlderNameStaysAnError() throws InterruptedException {
    ExecutionResult result = run("np.product([2, 3], axis=5)");
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail()).contains("AxisError");
  }

  @Test
  void aSampleThatReplacesAnOlderNameIsTampering() throws InterruptedException {
    assertThat(run("np.product = lambda a: 6").outcome()).isEqualTo(Outcome.TAMPERED);
  }

  private static ExecutionResult run(String sample) throws InterruptedException {
    return sandbox.run(
        ExecutionRequest.of(
            "compatibility",
            Section.setup("setup", "import numpy as np"),
            Section.sample("sample.py", sample),
            Section.test("test 1", "assert np.allclose(1.0, 1.0)")));
  }
}
