package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.runtime.value.GuestValue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of the promises about NumPy for SciPy and SymPy. They are skipped unless {@code crucible
 * env --with scipy,sympy} has installed both.
 */
@Tag("python")
class ScipySandboxTest {
  private static final String TEST = "assert np.allclose(solve(np.array([1.0, 2.0])), target)";

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    Optional<PythonEnvironment> python =
        PythonEnvironments.find(EnvironmentSpec.standard().withPackages(PackageSpec.tested()));
    assumeThat(python).isPresent();
    sandbox = Sandbox.inProcess(SandboxConfig.newBuilder(python.get().executable()).build());
  }

  @AfterAll
  static void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scipy.integrate.quad(lambda t: t, 0, 2)[0]",
        "2 * scipy.integrate.odeint(lambda y, t: 0 * y, 1.0, [0, 1.0])[-1, 0]",
        "2 * scipy.integrate.solve_ivp(lambda t, y: 0 * y, (0, 1), [1.0]).y[0, -1]",
        "scipy.optimize.root(lambda v: v**2 - 4, [1.0]).x[0]",
        "scipy.optimize.fsolve(lambda v: v**2 - 4, 1.0)[0]",
        "scipy.optimize.curve_fit(lambda t, a: a * t, np.arange(5.0), 2 * np.arange(5.0))[0][0]",
        "scipy.optimize.minimize(lambda v: (v[0] - 2) ** 2, [0.0]).x[0]",
        "2 * scipy.linalg.expm(np.zeros((2, 2)))[0, 0]",
        "2 * scipy.special.erf(0.0) + 2",
        "float(sympy.integrate(4 * sympy.Symbol('z'), (sympy.Symbol('z'), 0, 1)))",
      })
  void functionsThatCallBackIntoASample(String two) throws InterruptedException {
    String sample =
        "import scipy\nimport sympy\n\ndef solve(x):\n    return %s * x\n".formatted(two);
    ExecutionResult result = run(sample);
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scipy.integrate.quad(f, 0, 1)",
        "scipy.optimize.minimize(f, [0.0])",
        "scipy.integrate.solve_ivp(f, (0, 1), [1.0])",
      })
  void aCallbackThatNeverEndsIsStopped(String call) throws InterruptedException {
    String sample =
        """
        import scipy

        def f(*arguments):
            try:
                while True:
                    pass
            except Exception:
                return 1.0

        def solve(x):
            return %s
        """
            .formatted(call);
    assertThat(run(sample).outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(run("def solve(x):\n    return 2 * x\n").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(sandbox.status().stuckContexts()).isZero();
  }

  @Test
  void aCallbackThatChangesWhatJudgesIsFound() throws InterruptedException {
    String sample =
        """
        import scipy

        def f(t):
            np.allclose = lambda *a, **k: True
            return t

        def solve(x):
            scipy.integrate.quad(f, 0, 1)
            return 0 * x
        """;
    assertThat(run(sample).outcome()).isEqualTo(Outcome.TAMPERED);
  }

  @Test
  void whatScipyHasOfCtypesCallsNothing() throws InterruptedException {
    String sample =
        """
        import scipy._lib._ccallback as callbacks

        def solve(x):
            callbacks.ctypes.pythonapi
            return 2 * x
        """;
    assertThat(run(sample).outcome()).isEqualTo(Outcome.ERROR);
    assertThat(run("import ctypes\ndef solve(x):\n    return 2 * x\n").outcome())
        .isEqualTo(Outcome.FORBIDDEN);
  }

  private static ExecutionResult run(String sample) throws InterruptedException {
    return sandbox.run(
        ExecutionRequest.of(
                "scipy",
                Section.setup("setup", "import numpy as np"),
                Section.sample("sample.py", sample),
                Section.test("test 1", TEST).with("target", GuestValue.NdArray.of(2.0, 4.0)))
            .withLimits(ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(4))));
  }
}
