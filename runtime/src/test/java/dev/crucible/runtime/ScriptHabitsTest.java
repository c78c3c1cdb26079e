package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.GuestValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of habits of scripts and notebooks that do no harm beside a right function, and of the
 * errors that stay errors.
 */
@Tag("python")
class ScriptHabitsTest {
  private static final String RIGHT = "\ndef solve(x):\n    return 2 * np.asarray(x)\n";

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.inProcess(SandboxConfig.newBuilder(TestPython.executable()).build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys\nsys.exit(0)",
        "import sys\nsys.exit(3)",
        "exit()",
        "quit()",
        "raise SystemExit('usage')",
        "x = float(input('x: '))",
        "import sys\nx = sys.stdin.readline().split()[0]",
        "import argparse\np = argparse.ArgumentParser()\np.add_argument('x')\np.parse_args()",
        "import sys\nname = sys.argv[1]",
        "np.loadtxt('data.txt')",
        "assert solve(1) == 3",
        "undefined_name",
      })
  void whatEndsTheMainPartEndsNoMore(String main) throws InterruptedException {
    String guard = "if __name__ == '__main__':\n    " + main.replace("\n", "\n    ") + "\n";
    for (String sample :
        new String[] {RIGHT + guard, guard + RIGHT, guard + RIGHT + guard + "after = 1\n"}) {
      passes(sample);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if '__main__' == __name__:",
        "if __name__ == \"__main__\" and True:",
        "if (__name__ in ('__main__', 'run')):",
        "if True and __name__ == '__main__' :  # run",
      })
  void aMainPartIsKnownHoweverItIsWritten(String head) throws InterruptedException {
    passes(RIGHT + head + "\n    exit()\n");
  }

  @Test
  void theMainPartRuns() throws InterruptedException {
    ExecutionResult result = run(RIGHT + "if __name__ == '__main__':\n    print('was here')\n");
    assertThat(result.stdout().text()).contains("was here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def main():\n    return 0\nif __name__ == '__main__':\n    raise SystemExit(main())\n",
        "if __name__ == '__main__':\n    exit()\ndef solve(x):\n    return x\n",
      })
  void anExitOfTheMainPartBuysNothing(String sample) throws InterruptedException {
    assertThat(run(sample).outcome()).isIn(Outcome.ERROR, Outcome.FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys\nsys.exit(0)",
        "if __name__ != 'other':\n    exit()",
        "for _ in [1]:\n    if __name__ == '__main__':\n        exit()",
      })
  void anExitElsewhereIsTampering(String end) throws InterruptedException {
    assertThat(run(RIGHT + end).outcome()).isEqualTo(Outcome.TAMPERED);
  }

  @Test
  void anErrorElsewhereIsAnError() throws InterruptedException {
    assertThat(run(RIGHT + "1 / 0\nif __name__ == '__main__':\n    pass").outcome())
        .isEqualTo(Outcome.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%matplotlib inline" + RIGHT,
        "import os\n%load_ext autoreload\n%autoreload 2\n!pip install numpy\n" + RIGHT,
        "%%time\n" + RIGHT + "\nif True:\n    %timeit solve(1)\n",
        "text = '''\n%matplotlib inline\n'''\nassert text[1] == '%'\n%matplotlib inline\n" + RIGHT,
      })
  void linesOfANotebookDoNothing(String sample) throws InterruptedException {
    passes(sample);
  }

  @Test
  void otherLinesThatAreNoPythonAreErrors() throws InterruptedException {
    ExecutionResult result = run(RIGHT + "$ python run.py\n");
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail()).contains("SyntaxError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os\nassert os.path.isabs(__file__) and os.path.dirname(__file__) == os.getcwd()",
        "import pathlib\nassert pathlib.Path(__file__).name == '1.1.py'",
        "import os\nassert not os.path.exists(__file__)",
        "import inspect\nassert inspect.getsource(solve).startswith('def solve(x):')",
        "import inspect\nclass A:\n    b = 1\nassert 'b = 1' in inspect.getsource(A)",
        "import inspect\nassert inspect.getsourcelines(solve)[1] == 2",
      })
  void aScriptHasAFile(String uses) throws InterruptedException {
    passes(RIGHT + uses);
  }

  @Test
  void theSourceOfTheSampleBeforeIsForgotten() throws InterruptedException {
    var _ = run(RIGHT + "import inspect\ninspect.getsource(solve)\nkept = 1");
    passes(RIGHT + "import inspect, linecache\nassert 'kept' not in inspect.getsource(solve)\n");
  }

  @Test
  void theLimitOfCallsThatASampleRaisesIsHonoured() throws InterruptedException {
    String deep = "def deep(n):\n    return n and 1 + max([deep(n - 1) for _ in range(1)])\n";
    passes("import sys\nsys.setrecursionlimit(20000)\n" + deep + RIGHT + "assert deep(2500)\n");
    ExecutionResult after = run(RIGHT + "import sys\nassert sys.getrecursionlimit() == 1000\n");
    assertThat(after.detail()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multiprocessing",
        "multiprocessing.heap",
        "multiprocessing.pool",
        "multiprocessing.shared_memory",
        "concurrent.futures",
        "concurrent.futures.process",
        "threading",
        "socket",
        "subprocess",
        "signal",
        "asyncio",
        "selectors",
        "ssl",
        "urllib.request",
        "http.client",
        "tempfile",
        "shutil",
        "pickle",
        "resource",
        "logging",
        "zipfile",
      })
  void aHelperThatIsNeverUsedEndsNothing(String module) throws InterruptedException {
    passes("import " + module + RIGHT);
  }

  /** Python itself reports that there are too few semaphores. */
  @Test
  void aPoolOfProcessesCannotBeMade() throws InterruptedException {
    String use = "from concurrent.futures import ProcessPoolExecutor as P\nP(2).submit(abs, 1)";
    assertThat(run(use + RIGHT).outcome()).isIn(Outcome.FORBIDDEN, Outcome.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from multiprocessing import Pool\nPool(2)",
        "from multiprocessing import Lock\nLock()",
        "import multiprocessing.queues, _multiprocessing\n_multiprocessing.SemLock()",
        "import multiprocessing.heap, mmap\nmmap.mmap(-1, 10)",
        "import _multiprocessing",
        "import mmap",
      })
  void itsUseIsForbidden(String use) throws InterruptedException {
    ExecutionResult result = run(use + RIGHT);
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import scipy",
        "import os, scipy.linalg as la",
        "from scipy import linalg",
        "from scipy.integrate import (\n    quad,\n    simpson,\n)",
        "import sympy as sp",
        "import mpmath",
      })
  void aPackageThatCanBeInstalledIsNoVerdict(String imports) throws InterruptedException {
    ExecutionResult result = run(imports + RIGHT);
    assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.SKIPPED);
    String inside =
        "\ndef solve(x):\n    " + imports.replace("\n", "\n    ") + "\n    return 2 * x\n";
    assertThat(run(inside).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(result.error().orElseThrow().missingModule()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raise ModuleNotFoundError(\"No module named 'scipy'\", name='scipy')",
        "raise ImportError('no scipy')",
        "import nosuchmodule",
        "import torch",
        "try:\n    import scipy\nexcept ImportError:\n    raise RuntimeError('no scipy')",
        "exec(\"raise ModuleNotFoundError('a', name='scipy')\")",
      })
  void whatASampleRaisesItselfIsAnError(String raises) throws InterruptedException {
    assertThat(run(raises + RIGHT).outcome()).isEqualTo(Outcome.ERROR);
  }

  private static void passes(String sample) throws InterruptedException {
    ExecutionResult result = run(sample);
    assertThat(result.detail()).as(sample).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  private static ExecutionResult run(String sample) throws InterruptedException {
    return sandbox.run(
        ExecutionRequest.of(
            "habits",
            Section.setup("1.1.py", "import numpy as np"),
            Section.sample("1.1.py", sample),
            Section.test("test 1", "assert np.allclose(solve(np.array([1.0, 2.0])), [2.0, target])")
                .with("target", new GuestValue.Real(4))));
  }
}
