package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The modules of {@link Compatibility} in contexts that load NumPy on demand. */
@Tag("python")
class WithoutNumpyPythonTest {
  private static final String NONE = "\nimport sys\nassert 'num' + 'py' not in sys.modules\n";

  @Test
  void samplesFindWhatTheyFindInAContextWithNumpy() throws Exception {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    try (Sandbox sandbox =
        Sandbox.inProcess(
            Compatibility.addTo(
                    GuestModules.addTo(SandboxConfig.newBuilder(environment.executable())))
                .numpyLoading(NumpyLoading.ON_DEMAND)
                .build())) {
      String screen = "from tqdm import tqdm\nassert sum(tqdm([1, 2])) == 3\ndisplay(3)";
      assertThat(run(sandbox, screen + NONE)).isEqualTo(Outcome.PASSED);
      String missing = "try:\n    import nowhere\nexcept ImportError:\n    pass";
      assertThat(run(sandbox, missing + NONE)).isEqualTo(Outcome.PASSED);
      String parallel = "from joblib import Parallel\nassert Parallel()([(len, ['a'], {})]) == [1]";
      assertThat(run(sandbox, parallel + NONE)).isEqualTo(Outcome.PASSED);
      String compiled =
          "from numba import njit, int32\n@njit\ndef f(a): return a\nassert f(3) == 3";
      assertThat(run(sandbox, compiled)).isEqualTo(Outcome.PASSED);
      String drawn =
          "import seaborn\nimport matplotlib.pyplot as plt\nfig, ax = plt.subplots(2, 2)";
      assertThat(run(sandbox, drawn)).isEqualTo(Outcome.PASSED);
      String older = "import numpy as np\nassert np.product([2, 3]) == 6";
      assertThat(run(sandbox, older)).isEqualTo(Outcome.PASSED);
    }
  }

  private static Outcome run(Sandbox sandbox, String code) throws InterruptedException {
    ExecutionResult result =
        sandbox.run(ExecutionRequest.of("request", Section.sample("sample.py", code)));
    return result.outcome();
  }
}
