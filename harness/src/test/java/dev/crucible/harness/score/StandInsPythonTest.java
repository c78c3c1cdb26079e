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
import dev.crucible.runtime.value.GuestValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stand-ins for libraries: a right function that imports one passes, and no sample passes because
 * of one.
 */
@Tag("python")
class StandInsPythonTest {
  private static final String RIGHT = "\ndef solve(x):\n    return 2 * np.asarray(x)\n";
  private static final String TEST =
      "assert np.allclose(solve(np.array([1.0, 2.0])), [2.0, target])";
  private static final String BY_ITEMS =
      "assert all(abs(a - b) < 1e-9 for a, b in zip(solve(np.array([1.0, 2.0])), [2.0, target]))";

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    sandbox =
        Sandbox.inProcess(
            Compatibility.addTo(SandboxConfig.newBuilder(environment.executable())).build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import matplotlib.pyplot as plt",
        "import matplotlib\nmatplotlib.use('Agg')\nfrom matplotlib import pyplot as plt, cm",
        "from mpl_toolkits.mplot3d import Axes3D\nax = Axes3D(None)\nax.plot_surface([1], [2], [3])",
        """
        import matplotlib.animation as animation, matplotlib.patches
        from matplotlib.colors import LogNorm\
        """,
        "from pylab import *\nfigure()\nassert cos(0) == 1",
        "from matplotlib.pyplot import *\nfigure(figsize=(3, 4)); plot([1], [2]); show()",
        "import pandas as pd, seaborn as sns\nsns.set_theme()\nsns.heatmap([[1]])",
        "import plotly.graph_objects as go, plotly.express as px\ngo.Figure().show()",
        "from tqdm import *\nassert sum(tqdm([1, 2])) == 3",
        "import tqdm\nassert [i for i in tqdm.tqdm([1, 2])] == [1, 2]",
        "from tqdm.auto import tqdm, trange\nassert sum(trange(4)) == 6",
        """
        from tqdm.notebook import tqdm
        with tqdm(total=3) as bar:
            bar.update(1)
            bar.set_postfix(loss=1)\
        """,
        "from tqdm import tqdm\nbar = tqdm(range(3))\nfor i in bar:\n    bar.set_description('a')",
        "from numba import njit\n@njit\ndef f(a):\n    return a\nassert f(3) == 3",
        "import numba as nb\n@nb.jit(nopython=True, cache=True)\ndef f(a):\n    return a\nf(3)",
        """
        from numba import njit, prange, float64, int32
        @njit(float64(float64[:], int32), parallel=True)
        def f(a, n):
            return sum(a[i] for i in prange(n))
        assert f(np.ones(3), 3) == 3 and float64(1) == 1.0\
        """,
        """
        from numba import vectorize
        @vectorize(['float64(float64)'])
        def f(a):
            return a if a > 0 else 0.0
        assert f(np.array([-1.0, 2.0])).tolist() == [0, 2]\
        """,
        "from numba.typed import Dict, List\nfrom numba import types\nassert List() == []",
        "from IPython.display import display, HTML\ndisplay(HTML('<b>a</b>'))",
        "get_ipython().run_line_magic('matplotlib', 'inline')\ndisplay(3)",
        "from ipywidgets import interact\n@interact(a=3)\ndef f(a):\n    pass",
        """
        from rich.progress import track
        from rich import print
        assert list(track([1, 2])) == [1, 2]\
        """,
        "from termcolor import colored\nprint(colored('a', 'red'))",
        """
        from joblib import Parallel, delayed
        assert Parallel(n_jobs=2)(delayed(pow)(i, 2) for i in range(3)) == [0, 1, 4]\
        """,
        "from memory_profiler import profile\n@profile\ndef f():\n    return 1\nassert f() == 1",
        "import requests",
        "try:\n    import matplotlib.pyplot as plt\nexcept ImportError:\n    plt = None",
        """
        from typing import Optional, Union
        import pandas as pd
        def f(a: Optional[pd.DataFrame], b: Union[pd.Series, np.ndarray]) -> 'pd.DataFrame':
            return a\
        """,
        "import pandas as pd\nassert not isinstance(np.zeros(2), (pd.Series, pd.DataFrame))",
        """
        import pandas as pd, warnings
        warnings.simplefilter('ignore', category=pd.errors.PerformanceWarning)
        try:
            pass
        except pd.errors.EmptyDataError:
            pass\
        """,
      })
  void aRightFunctionBesideItPasses(String imports) throws InterruptedException {
    ExecutionResult result = run(imports + RIGHT);
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fig, ax = plt.subplots(); ax.set(xlabel='a'); fig.savefig('a.png', dpi=300)",
        "fig, (a, b) = plt.subplots(1, 2, sharex=True); a.plot([1], [2]); b.imshow(np.eye(2))",
        "fig, ((a, b), (c, d)) = plt.subplots(nrows=2, ncols=2); d.grid(True, alpha=0.3)",
        """
        fig, axes = plt.subplots(3, 2); assert axes.shape == (3, 2)
        for ax, k in zip(axes.ravel(), range(6)):
            ax.set_title(f'{k:.2f}')\
        """,
        "axes = plt.figure().subplots(2); axes[1].bar([1], [2])",
        "fig, ax = plt.subplots(squeeze=False); ax[0, 0].plot([1])",
        "line, = plt.plot([1, 2], [3, 4], 'r--'); line.set_data([1], [2])",
        "n, bins, patches = plt.hist(np.arange(4), bins=3)",
        "low, high = plt.ylim(); plt.ylim(low, 1.1 * high)",
        "plt.rcParams['font.size'] = 12; plt.rcParams.update({'text.usetex': False})",
        "with plt.style.context('ggplot'), plt.rc_context({'a': 1}):\n    plt.figure().clf()",
        """
        colors = plt.cm.viridis(np.linspace(0, 1, 3)); assert len(colors) == 3
        for c, k in zip(colors, range(3)):
            plt.plot([k], color=c)\
        """,
        "for line in plt.gca().lines:\n    line.remove()",
        "handles, labels = plt.gca().get_legend_handles_labels(); plt.legend(handles, labels)",
        "class Mine(plt.Axes):\n    pass\nMine()",
        "import copy; copy.deepcopy(plt.gca()); print(plt.gcf(), repr(plt))",
        "plt.gca().twinx().set_ylabel('b'); del plt.gca().x; plt.show(block=False)",
      })
  void whatIsDrawnGoesNowhere(String drawing) throws InterruptedException {
    ExecutionResult result = run("import matplotlib.pyplot as plt\n" + drawing + RIGHT);
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import pandas as pd\ndef solve(x):\n    return pd.DataFrame({'x': 2 * x})",
        "import pandas as pd\ndef solve(x):\n    return pd.Series(2 * x).values",
        "import pandas as pd\ndef solve(x):\n    return np.asarray(pd.Series(2 * x))",
        "import pandas as pd\ndef solve(x):\n    return [float(v) for v in pd.Series(2 * x)]",
        "import pandas as pd\ndef solve(x):\n    return [pd.Series(2 * x), pd.NA]",
        "import matplotlib.pyplot as plt\ndef solve(x):\n    return plt",
        "import matplotlib.pyplot as plt\ndef solve(x):\n    return plt.plot(x, 2 * x)[0].get_ydata()",
        "import matplotlib.pyplot as plt\ndef solve(x):\n    return plt.hist(2 * x)",
        "import matplotlib.pyplot as plt\ndef solve(x):\n    return plt.subplots(2)[1]",
        "import matplotlib.pyplot as plt\ndef solve(x):\n    return 0 * plt.gca() + 2 * x",
        "import tqdm\ndef solve(x):\n    return tqdm.tqdm()",
        "import requests\ndef solve(x):\n    return requests.get('http://192.0.2.1').json()",
        """
        import numba
        @numba.guvectorize(['f8[:], f8[:]'], '(n)->(n)')
        def solve(x, out):
            out[:] = 2 * x\
        """,
        "import seaborn as sns\ndef solve(x):\n    return sns.load_dataset('x')['y']",
      })
  void whereTheContentMattersTheSampleFails(String sample) throws InterruptedException {
    for (String test : new String[] {TEST, BY_ITEMS, "assert (solve(1.0) == target).all()"}) {
      ExecutionResult result = run(sample, test);
      assertThat(result.outcome()).as(test + result.detail()).isNotEqualTo(Outcome.PASSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assert solve(1)",
        "assert not solve(1)",
        "assert solve(1) == target",
        "assert solve(1) != target",
        "assert target == solve(1)",
        "assert solve(1) < target or solve(1) >= target",
        "assert abs(solve(1) - target) < 1e-9",
        "assert float(solve(1)) == target",
        "assert np.allclose(solve(1), target)",
        "assert np.allclose(target, [solve(1)])",
        "assert np.array_equal(solve(1), target)",
        "assert np.isclose(solve(1), target).all()",
        "assert np.max(np.abs(solve(1) - target)) < 1",
        "assert np.linalg.norm(np.asarray(solve(1)) - target) < 1",
        "assert all(a == b for a, b in zip(solve(1), [target]))",
        "assert np.all(solve(1))",
        "assert len(solve(1)) == 0",
        "assert target in solve(1)",
        "assert sorted(solve(1)) == []",
        "np.testing.assert_allclose(solve(1), target)",
        "np.testing.assert_equal(solve(1), target)",
        "for a in solve(1):\n    assert a == target",
        "a, = solve(1)\nassert a == target",
        "assert solve(1)[0] == target",
        "assert solve(1).shape == ()",
        "assert solve(1).sum() == target",
        "assert isinstance(solve(1), (int, float, np.ndarray))",
      })
  void noComparisonOfAStandInHolds(String test) throws InterruptedException {
    for (String what :
        new String[] {"matplotlib.pyplot", "matplotlib.cm", "pandas", "IPython", "requests"}) {
      String sample = "import %s as library\ndef solve(x):\n    return library".formatted(what);
      ExecutionResult result = run(sample, test);
      assertThat(result.outcome())
          .as(what + " " + result.detail())
          .isIn(Outcome.ERROR, Outcome.FAILED);
    }
  }

  @Test
  void theSentenceNamesTheLibrary() throws InterruptedException {
    ExecutionResult result = run("import pandas\ndef solve(x):\n    return pandas.DataFrame(x)");
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail()).contains("pandas is only a stand-in here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type(plt).__eq__ = lambda *a: True",
        "type(plt.gca()).__array__ = lambda *a, **k: np.array([2.0, 4.0])",
        "import sys\nsys.meta_path[-1].find_spec = None",
        "import sys\nsys.meta_path[-1].find_spec.__globals__['StandIn'].__bool__ = lambda s: True",
        "import sys\nsys.meta_path.pop()",
      })
  void changingAStandInIsTampering(String how) throws InterruptedException {
    ExecutionResult result = run("import matplotlib.pyplot as plt\n" + how + RIGHT);
    assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.TAMPERED);
    assertThat(run("import matplotlib.pyplot as plt" + RIGHT).outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        class Mine(type(plt)):
            def __eq__(self, other):
                return True
        def solve(x):
            return Mine()\
        """,
        """
        class Mine(type(plt)):
            def __array__(self, *a, **k):
                return np.array([0.0, 0.0])
            def __iter__(self):
                return iter([])
        def solve(x):
            return Mine()\
        """,
        """
        import sys
        sys.meta_path[-1].find_spec.__globals__['_sample'][0] = 'test 1'
        def solve(x):
            return plt.gca()\
        """,
      })
  void nothingIsBoughtWithAStandInsClass(String sample) throws InterruptedException {
    for (String test : new String[] {"assert solve(1) == target", BY_ITEMS}) {
      ExecutionResult result = run("import matplotlib.pyplot as plt\n" + sample, test);
      assertThat(result.outcome()).as(test + result.detail()).isNotEqualTo(Outcome.PASSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import matplotlib.pyplot as plt\nplt.kept = 3\nplt.rcParams['kept'] = 3",
        "import tqdm\ntype(tqdm).kept = 3\ntqdm.tqdm.kept = 3",
        "import joblib\njoblib.Parallel.__call__ = lambda self, tasks: [3]",
        "import numba\ntype(numba).njit = staticmethod(lambda f: (lambda *a: 3))",
        "import sys\nsys.meta_path[-1].find_spec.__globals__['_sample'].append(3)",
      })
  void aStandInKeepsNothingForTheNextSample(String sample) throws InterruptedException {
    var _ = run(sample + RIGHT);
    ExecutionResult after =
        run(
            """
            import joblib, numba, sys, tqdm
            import matplotlib.pyplot as plt
            assert not isinstance(plt.kept, int) and not isinstance(plt.rcParams["kept"], int)
            assert not isinstance(tqdm.kept, int) and not hasattr(tqdm.tqdm, "kept")
            assert joblib.Parallel()([(abs, (-1,), {})]) == [1]
            assert numba.njit(abs)
            """
                + RIGHT);
    assertThat(after.detail()).isEmpty();
    assertThat(after.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void librariesAndTestsSeeNoStandIn() throws InterruptedException {
    String test = "import pandas\n" + TEST;
    assertThat(run("import pandas" + RIGHT, test).detail()).contains("No module named 'pandas'");
    String library =
        """
        import importlib
        class Finds:
            pass
        exec(compile('import pandas', '/site-packages/a.py', 'exec'), {})\
        """;
    assertThat(run(library + RIGHT).detail()).contains("No module named 'pandas'");
  }

  @Test
  void setUpCodeThatNeedsALibraryIsSkipped() throws InterruptedException {
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of(
                "set-up",
                Section.setup("1.1.py", "import numpy as np\nimport pandas"),
                Section.sample("1.1.py", "import pandas" + RIGHT),
                Section.test("test 1", TEST).with("target", new GuestValue.Real(4))));
    assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void aStandInIsNoWayToForbiddenModules() throws InterruptedException {
    ExecutionResult result = run("import matplotlib, sys\nmatplotlib.ctypes.CDLL(None)" + RIGHT);
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(run("import requests\nrequests.get('http://192.0.2.1')" + RIGHT).detail())
        .contains("the sandbox has no network");
  }

  private static ExecutionResult run(String sample) throws InterruptedException {
    return run(sample, TEST);
  }

  private static ExecutionResult run(String sample, String test) throws InterruptedException {
    return sandbox.run(
        ExecutionRequest.of(
            "stand-ins",
            Section.setup("1.1.py", "import numpy as np"),
            Section.sample("1.1.py", sample),
            Section.test("test 1", test).with("target", new GuestValue.Real(4))));
  }
}
