package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.GuestValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of names that tests bind, as the sample sees them under {@link TestRules#namesShared}. */
@Tag("python")
class SharedNamesTest {
  private static Sandbox shared;
  private static Sandbox apart;

  @BeforeAll
  static void open() {
    var config = SandboxConfig.newBuilder(TestPython.executable());
    apart = Sandbox.inProcess(config.build());
    shared = Sandbox.inProcess(config.testRules(new TestRules(false, true)).build());
  }

  @AfterAll
  static void close() {
    shared.close();
    apart.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n = 5\nassert f() == target",
        "n: int = 5\nassert f() == target",
        "n = 4\nn += 1\nassert f() == target",
        "for n in [5]:\n    assert f() == target",
        "for n in [5]:\n    pass\nassert f() == target",
        "if True:\n    n = 5\n    assert f() == target",
        "while (n := 5):\n    assert f() == target\n    break",
        "try:\n    n = 5\n    assert f() == target\nfinally:\n    pass",
        "try:\n    raise ValueError(5)\nexcept ValueError as e:\n    n = e.args[0]\n    assert f() == target",
        "import contextlib\nwith contextlib.nullcontext(5) as n:\n    assert f() == target",
        "m, (n, *k) = 1, (5, 2)\nassert f() == target",
        "import math as m\nn = m.sqrt(25)\nassert f() == target",
        "n = 5\ndef check():\n    assert f() == target\ncheck()",
        "def g(n):\n    n = 4\n    return f()\nn = 5\nassert g(3) == target",
        "class n(int):\n    n = 4\nn = 5\nassert f() == target",
        "global n\nn = 5\nassert f() == target",
        "n = target\nassert f() == target"
      })
  void areSeenAsSoonAsTheyAreBound(String test) throws Exception {
    String sample = "def f():\n    return n\n";
    assertThat(outcome(shared, sample, test)).isEqualTo(Outcome.PASSED);
    if (!test.contains("global")) {
      assertThat(outcome(apart, sample, test)).isEqualTo(Outcome.ERROR);
    }
  }

  @Test
  void takeTheSamplesPlace() throws Exception {
    String sample = "n = 4\ndef helper():\n    return 4\ndef f():\n    return n + helper() - 4\n";
    String test = "n = 3\ndef helper():\n    return 6\nassert f() == target";
    assertThat(outcome(shared, sample, test)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(apart, sample, test)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void areThereInLaterTests() throws Exception {
    String sample = "def f():\n    return n\n";
    assertThat(outcome(shared, sample, "n = 5\nassert f() == target", "assert f() == target"))
        .isEqualTo(Outcome.PASSED);
  }

  /**
   * A test may give another meaning to names of the sample and of the set-up code, which is no
   * tampering.
   */
  @Test
  void mayBeThoseThatTestsUseThemselves() throws Exception {
    String sample = "def f():\n    return 5\n";
    assertThat(
            outcome(
                shared,
                sample,
                "from math import *\npi = 4\nabs = float\nassert abs(f()) == target",
                "assert pi == 4\nassert abs(f()) == target\nassert np.isclose(sqrt(25), f())"))
        .isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f():\n    global target\n    target = 4\n    return 4\n",
        "def f():\n    globals().update(target=4, n=4)\n    return 4\n",
        "def f():\n    global check\n    check = lambda *values: True\n    return 4\n",
        "def f():\n    globals()['np'] = None\n    return 4\n",
        "def f():\n    global abs\n    abs = lambda value: 0\n    return 4\n"
      })
  void ofATestCannotBeChangedByTheSample(String sample) throws Exception {
    String test =
        """
        n = 5
        def check(a, b):
            return a == b
        assert check(f(), target) and np.isclose(f(), n) and abs(f() - n) < 1
        """;
    assertThat(outcome(shared, sample, test)).isIn(Outcome.FAILED, Outcome.TAMPERED);
  }

  private static Outcome outcome(Sandbox sandbox, String sample, String... tests) throws Exception {
    List<Section> sections = new ArrayList<>();
    sections.add(Section.setup("s.py", "import numpy as np"));
    sections.add(Section.sample("s.py", "import numpy as np\n" + sample));
    for (String test : tests) {
      sections.add(Section.test("test", test).with("target", new GuestValue.Int(5)));
    }
    return sandbox.run(ExecutionRequest.of("request", sections.toArray(Section[]::new))).outcome();
  }
}
