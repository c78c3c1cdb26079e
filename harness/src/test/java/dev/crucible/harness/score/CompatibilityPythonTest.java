package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of older NumPy versions; those of SciPy are in {@code ScipyPythonTest}. */
@Tag("python")
class CompatibilityPythonTest {
  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    sandbox =
        Sandbox.inProcess(
            Compatibility.addTo(SandboxConfig.newBuilder(environment.executable()))
                .testRules(TestRules.OF_A_SCRIPT) // The tests compare no sample's results.
                .build());
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
        "np.math.sqrt(4) == 2 and np.math.factorial(4) == 24",
        "np.cast['complex128']([1]).dtype == np.complex128 and np.cast[int](1.7) == 1",
        "np.array(np.arange(2), copy=False)[1] == 1 and np.array([1, 2], copy = False).size == 2",
        "np.array((1, 2), dtype=float, copy=0, ndmin=2).shape == (1, 2)",
        "np.array(object=[1, 2], dtype='f4').dtype == np.float32",
        "type(np.array) is type(len)",
        "np.arange(6).reshape(2, 3).ptp(axis=1).tolist() == [2, 2] and np.eye(2).ptp() == 1",
        "np.arange(2, dtype='i2').newbyteorder().tolist() == [0, 256]",
        "np.find_common_type([np.float32], [np.float64]) == np.float32",
        "np.find_common_type([np.float32], [complex]) == np.complex128",
        "np.sctypes['float'][0] is np.float16 and 'int' in np.sctypes",
        "np.obj2sctype(float) is np.float64 and np.sctype2char(float) == 'd'",
        "np.issctype(np.int8) and np.issubsctype(np.int8, np.integer)",
        "np.maximum_sctype(np.float32) is np.longdouble and np.nbytes[np.int16] == 2",
        "np.asscalar(np.array([3])) == 3 and np.rank([[1]]) == 2 and np.alen([1, 2]) == 2",
        "np.bool8 is np.bool_ and np.int0 is np.intp and np.unicode is str",
        "np.safe_eval('[1, 2]') == [1, 2] and np.fastCopyAndTranspose([[1, 2]]).shape == (2, 1)",
        "np.byte_bounds(np.zeros(2))[1] - np.byte_bounds(np.zeros(2))[1] is not None",
      })
  void namesOfOlderNumpy(String holds) throws InterruptedException {
    ExecutionResult result = run("assert " + holds);
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from numpy import math, product, float_, Inf\nassert math.sqrt(product([2, 2])) == 2",
        "a = np.zeros(3)\na.itemset(1, 5)\na.itemset((2,), 6)\nassert a.tolist() == [0, 5, 6]",
        "from numpy.core.umath_tests import inner1d\nassert inner1d([1, 2], [3, 4]) == 11",
        "from numpy.lib.function_base import interp\nassert interp(0.5, [0, 1], [0, 2]) == 1",
        "import numpy.lib.arraysetops as s\nassert s.unique([1, 1]).tolist() == [1]",
        "@np.deprecate\ndef f():\n    return 1\nassert f() == 1",
        "a = np.arange(3)\nassert np.array(a, copy=False) is a and np.array(a) is not a",
        "from numpy import array as array\nassert array([1], float, copy=False)[0] == 1",
        "%matplotlib inline\nassert np.array([1], copy=False)[0] == 1",
        "def f(copy=False):\n    return copy is False\nassert f() and np.array([1], copy=True)[0]",
      })
  void moreOfOlderNumpy(String sample) throws InterruptedException {
    ExecutionResult result = run(sample);
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.sctypes['float'].clear()",
        "np.ndarray.ptp = lambda a: 0",
        "np.ndarray.__dict__['ptp'] = lambda a: 0",
        "np.nbytes[np.int16] = 3",
        "import crucible_compatibility as c\nc._names_of = lambda name: None",
      })
  void aSampleCannotChangeThemForTheNext(String how) throws InterruptedException {
    var _ = run(how);
    ExecutionResult after =
        run(
            "assert np.sctypes['float'] and np.eye(2).ptp() == 1 and np.nbytes[np.int16] == 2\n"
                + "import crucible_compatibility as c\nassert c._names_of('scipy.special')");
    assertThat(after.detail()).isEmpty();
    assertThat(after.outcome()).isEqualTo(Outcome.PASSED);
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
