package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.GuestValue;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contexts that are made without NumPy, and load it when a request needs it. */
@Tag("slow")
class NumpyOnDemandTest {
  private static final String NONE = "import sys\nassert 'num' + 'py' not in sys.modules\n";
  private static final String LOADED = "import sys\nassert 'num' + 'py' in sys.modules\n";
  private static final String IS_GENUINE =
      """
      import numpy as np
      assert np.allclose(np.linalg.inv(np.eye(2) * f()), np.eye(2) / 2)
      assert not np.allclose(f(), 3)
      """;

  private final Sandbox sandbox =
      Sandbox.inProcess(
          SandboxConfig.newBuilder(TestPython.executable())
              .numpyLoading(NumpyLoading.ON_DEMAND)
              .guestModule("demo.plain", "ANSWER = 42\n")
              .guestModule("demo.arrays", "import numpy as np\nANSWER = np.arange(3)\n")
              .build());

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aPlainRequestRunsWithoutIt() throws Exception {
    assertThat(run(Section.sample("s.py", NONE + "def f(): return sorted({3, 1})")))
        .isEqualTo(Outcome.PASSED);
    assertThat(
            run(
                Section.sample("s.py", "import demo.plain\n" + NONE + "def f(): return [1.5, 2]"),
                Section.test("t", "assert f() == target\nassert len(f()) == 2\n" + NONE)
                    .with("target", new GuestValue.ListValue(List.of(GuestValue.of(1.5), two())))))
        .isEqualTo(Outcome.PASSED);
    assertThat(sandbox.status().retiredContexts()).isZero();
  }

  @Test
  void aTestThatComparedNothingFailsWithoutItToo() throws Exception {
    assertThat(
            run(
                Section.sample("s.py", "def f(): return []"),
                Section.test("t", "for one in f():\n    assert one == target")
                    .with("target", two())))
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void aRequestThatImportsItFindsItAndTheContextKeepsIt() throws Exception {
    assertThat(run(Section.sample("s.py", NONE))).isEqualTo(Outcome.PASSED);
    Section sample = Section.sample("s.py", "import numpy as np\ndef f(): return np.int64(2)");
    assertThat(run(sample, Section.test("t", IS_GENUINE))).isEqualTo(Outcome.PASSED);
    assertThat(run(Section.sample("s.py", LOADED))).isEqualTo(Outcome.PASSED);
  }

  @Test
  void itIsThereIfOnlyATestNamesIt() throws Exception {
    assertThat(run(Section.sample("s.py", "def f(): return 2"), Section.test("t", IS_GENUINE)))
        .isEqualTo(Outcome.PASSED);
    assertThat(run(Section.sample("s.py", "def f(): return 4"), Section.test("t", IS_GENUINE)))
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void itIsThereForArraysThatAreBound() throws Exception {
    Section test =
        Section.test("t", "assert (target == f()).all()")
            .with("target", GuestValue.NdArray.of(0.0, 1.0));
    assertThat(run(Section.sample("s.py", "def f(): return [0.0, 1.0]"), test))
        .isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np = __import__('num' + 'py')",
        "import importlib\nnp = importlib.import_module('num' + 'py.linalg') and importlib.import_module('num' + 'py')",
        "exec('import num' + 'py as np')",
        // Not even who takes the way around the finders gets native code that is not prepared.
        "import sys\ndel sys.meta_path[0]\nnp = __import__('num' + 'py')",
        "try:\n    np = __import__('num' + 'py')\nexcept BaseException:\n    np = None"
      })
  void itIsThereForCodeThatDoesNotNameIt(String code) throws Exception {
    Section sample = Section.sample("s.py", code + "\ndef f(): return int(np.ones(2).sum())");
    assertThat(run(sample)).isEqualTo(Outcome.PASSED);
    assertThat(run(Section.sample("s.py", "def f(): return 2"), Section.test("t", IS_GENUINE)))
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void guestModulesThatNeedItAreFoundWithIt() throws Exception {
    assertThat(
            run(
                Section.sample("s.py", "def f(): return 2"),
                Section.test("t", "from demo.arrays import ANSWER\nassert ANSWER[2] == f()")))
        .isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys, types\nsys.modules['num' + 'py'] = types.ModuleType('fake')",
        "import sys\nclass Fake:\n    def allclose(*_): return True\nsys.modules['numpy'] = Fake()",
        "np = __import__('num' + 'py')\nnp.allclose = lambda *_: True",
        "import numpy as np\nnp.allclose = lambda *_: True",
        "import sys\nsys.meta_path[0].report = lambda: None",
        "import sys\nsys.meta_path[0].names = ()",
        "import _socket\n_socket.socket.__new__ = lambda *_: 0",
      })
  void whoDeceivesIsFoundAndHarmsNoOther(String code) throws Exception {
    Section sample = Section.sample("s.py", code + "\ndef f(): return 2");
    assertThat(run(sample, Section.test("t", "assert f() == 2"))).isEqualTo(Outcome.TAMPERED);
    Section hidden = Section.sample("s.py", "np = __import__('num' + 'py')\ndef f(): return 4");
    assertThat(run(hidden, Section.test("t", IS_GENUINE))).isEqualTo(Outcome.FAILED);
    Section right = Section.sample("s.py", "np = __import__('num' + 'py')\ndef f(): return 2");
    assertThat(run(right, Section.test("t", "assert f() == 2"))).isEqualTo(Outcome.PASSED);
    assertThat(run(right, Section.test("t", IS_GENUINE))).isEqualTo(Outcome.PASSED);
  }

  @Test
  void whatIsLeftInAContextWithoutItDoesNotReachALaterSample() throws Exception {
    String left =
        """
        import re, sys, types
        sys.modules['num' + 'py'] = types.ModuleType('fake')
        sys.path.insert(0, '.')
        with open('numpy.py', 'w') as file:
            file.write('allclose = lambda *_: True')
        """;
    assertThat(run(Section.sample("s.py", left))).isEqualTo(Outcome.PASSED);
    Section wrong = Section.sample("s.py", "def f(): return 4");
    assertThat(run(wrong, Section.test("t", IS_GENUINE))).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aRequestThatNeedsItInTheMiddleHasOneOutput() throws Exception {
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of(
                "r", Section.sample("s.py", "print('once')\nnp = __import__('num' + 'py')")));
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.stdout().text()).isEqualTo("once\n");
  }

  private static GuestValue two() {
    return GuestValue.of(2);
  }

  private Outcome run(Section... sections) throws InterruptedException {
    ExecutionResult result = sandbox.run(ExecutionRequest.of("request", sections));
    return result.outcome();
  }
}
