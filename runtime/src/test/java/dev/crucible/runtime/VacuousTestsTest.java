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

  private static ExecutionRequest request(String result, String test) {
    return ExecutionRequest.of(
        "test",
        Section.setup("setup.py", "import numpy as np"),
        Section.sample("sample.py", "def f():\n    return " + result),
        Section.test("test1.py", test).with("target", GuestValue.NdArray.of(1.0, 2.0)));
  }
}
