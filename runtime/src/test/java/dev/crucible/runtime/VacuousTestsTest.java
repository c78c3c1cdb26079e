package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.GuestValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests of comparisons of nothing under the rules of a script; the corpus has the default rules.
 */
@Tag("python")
class VacuousTestsTest {
  private static Sandbox script;
  private static Sandbox strict;

  @BeforeAll
  static void open() {
    var config = SandboxConfig.newBuilder(TestPython.executable());
    strict = Sandbox.inProcess(config.build());
    script = Sandbox.inProcess(config.testRules(TestRules.OF_A_SCRIPT).build());
  }

  @AfterAll
  static void close() {
    strict.close();
    script.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          np.zeros((0, 1)) | assert np.allclose(f(), target)
          np.zeros((0, 1)) | assert np.isclose(f(), target).all()
          np.zeros((0, 1)) | assert (f() == target).all()
          np.zeros((0, 1)) | assert np.linalg.norm(f() - target) < 1e-6
          np.zeros((0, 1)) | assert not (np.abs(f() - target) > 1e-6).any()
          np.full(2, np.nan) | assert not (np.abs(f() - target) > 1e-6).any()
          [] | assert np.allclose(f(), target[0])
          [] | assert all(a == b for a, b in zip(f(), target))
          [] | assert all(f()[i] == target[i] for i in range(len(f())))
          [] | assert all(map(np.isclose, f(), target))
          set() | assert f() <= set(target.tolist())
          str() | assert f() in 'a text'
          0 | assert np.allclose(target, target)
          {} | assert all(a == b for a, b in zip(f().values(), target))
          bytearray() | assert all(a == b for a, b in zip(f(), target))
          {} | assert isinstance(f(), dict); assert all(target[k] == v for k, v in f().items())
          [] | out = f(); assert type(out) is list and all(v == target[0] for v in out)
          [] | assert np.isin(f(), target).all()
          [] | assert np.all(np.isin(f(), target))
          [] | assert np.setdiff1d(f(), target).size == 0
          set() | assert f().issubset(target.tolist())
          set() | assert set(target.tolist()).issuperset(f())
          set() | assert set(target.tolist()) >= f()
          set() | assert not f() - set(target.tolist())
          set() | assert not f().difference(target.tolist())
          [] | close = np.allclose; assert close(f(), target[0])
          [] | close, other = np.allclose, 1; assert close(f(), target[0])
          [] | from numpy import allclose as close; assert close(f(), target[0])
          [] | import functools as t; c = t.partial(np.allclose); assert c(f(), target[0])
          [] | pair = f(), target[0]; assert np.allclose(*pair)
          [1.0, np.nan] | assert max(abs(a - b) for a, b in zip(f(), target)) < 1e-6
          [1.0, np.nan] | e = [abs(a - b) for a, b in zip(f(), target)]; assert max(e) < 1e-6
          np.array([1.0, np.nan]) | assert max(abs(f() - target)) < 1e-6
          np.array([1.0, np.nan]) | assert max(np.abs(f() - target)) < 1e-6
          """)
  void failsUnlessTheRulesAreThoseOfAScript(String result, String test) throws Exception {
    ExecutionResult failed = strict.run(request(result, test));
    assertThat(failed.outcome()).as(failed.detail()).isEqualTo(Outcome.FAILED);
    assertThat(failed.detail()).startsWith("VacuousComparison: ");
    assertThat(failed.error().orElseThrow().traceback())
        .contains("File \"test1.py\", line 1")
        .doesNotContain("vacuity.py");

    ExecutionResult passed = script.run(request(result, test));
    assertThat(passed.outcome()).as(passed.detail()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [] | assert isinstance(f(), list); assert all(a == b for a, b in zip(f(), target))
          [] | out = f(); assert type(out) is list and all(v == target[0] for v in out)
          [] | assert all(a == b for a, b in zip(f(), target))
          [] | assert np.isin(f(), [1, 2]).all() and set(f()) <= {1, 2}
          set() | assert f() <= set(target.tolist()) and not f() - {1, 2}
          np.zeros(0) | close = np.allclose; assert close(f(), target)
          """)
  void passesIfNothingIsExpected(String result, String test) throws Exception {
    GuestValue target = GuestValue.NdArray.of(new double[0]);
    ExecutionResult passed = strict.run(request(result, test, target));
    assertThat(passed.outcome()).as(passed.detail()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1.0, np.inf] | assert max(abs(a - b) for a, b in zip(f(), target)) < 1e-6
          [1.0, np.inf] | assert not any(abs(a - b) > 1e-6 for a, b in zip(f(), target))
          np.array([1.0, np.inf]) | assert not np.any(np.abs(f() - target) > 1e-6)
          """)
  void passesIfInfinitiesAreEqual(String result, String test) throws Exception {
    GuestValue target = GuestValue.NdArray.of(1.0, Double.POSITIVE_INFINITY);
    ExecutionResult passed = strict.run(request(result, test, target));
    assertThat(passed.outcome()).as(passed.detail()).isEqualTo(Outcome.PASSED);
  }

  private static ExecutionRequest request(String result, String test) {
    return request(result, test, GuestValue.NdArray.of(1.0, 2.0));
  }

  private static ExecutionRequest request(String result, String test, GuestValue target) {
    return ExecutionRequest.of(
        "test",
        Section.setup("setup.py", "import numpy as np"),
        Section.sample("sample.py", "def f():\n    return " + result),
        Section.test("test1.py", test).with("target", target));
  }
}
