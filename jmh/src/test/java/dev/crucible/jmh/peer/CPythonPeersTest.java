package dev.crucible.jmh.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crucible.harness.cpython.BasePython;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import dev.crucible.harness.cpython.Command;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.BundledSet;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The peers that run on CPython. The tests use an installed CPython that has NumPy and h5py, and
 * install nothing.
 */
@Tag("python")
class CPythonPeersTest {
  private static final StepId STEP = StepId.parse("1001.1");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static CPython python;

  /** The ways to start each peer with that CPython. */
  enum Way {
    OFFICIAL {
      @Override
      Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
        assumeTrue(has("scipy, sympy"), "this CPython has no SciPy and SymPy");
        return ScriptPeer.start(Script.OFFICIAL, mix, python, limits);
      }
    },
    LEAN {
      @Override
      Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
        return ScriptPeer.start(Script.LEAN, mix, python, limits);
      }
    },
    HUMANEVAL {
      @Override
      Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
        return ServerPeer.start("humaneval.py", List.of(), mix, python, limits);
      }
    },
    FORKSERVER {
      @Override
      Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException {
        return ServerPeer.start("forkserver.py", mix.modules(), mix, python, limits);
      }
    };

    abstract Peer start(Mix mix, ExecutionLimits limits) throws IOException, InterruptedException;
  }

  @BeforeAll
  static void findPython() throws IOException, InterruptedException {
    try {
      BasePython base = BasePython.find(PeerPython.RANGE);
      python = new CPython(base.executable(), base.version(), new LinkedHashMap<>());
    } catch (CPythonUnavailableException e) {
      assumeTrue(false, e.getMessage());
    }
    assumeTrue(has("numpy, h5py"), "this CPython has no NumPy and h5py");
  }

  private static boolean has(String modules) throws IOException, InterruptedException {
    List<String> line = List.of(python.executable().toString(), "-I", "-c", "import " + modules);
    return Command.run(Path.of("/"), LIMIT, line).succeeded();
  }

  @ParameterizedTest
  @EnumSource
  void agreeAboutBundledSamples(Way way) throws IOException, InterruptedException {
    Mix mix = Mix.ofShortSteps(8, BundledSet.read());
    assertThat(score(way, mix, LIMIT))
        .isEqualTo(mix.samples().stream().map(KnownSample::expected).toList());
  }

  @ParameterizedTest
  @EnumSource
  void surviveWhatSamplesDo(Way way) throws IOException, InterruptedException {
    var bundled = BundledSet.read();
    String gold =
        bundled.problems().problemOf(STEP).flatMap(p -> p.subStep(STEP)).stream()
            .map(SubStep::groundTruthCode)
            .findFirst()
            .orElseThrow()
            .orElseThrow();
    Mix mix =
        mix(
            bundled,
            gold,
            "print('x' * 100_000)\n" + gold,
            "import os\nos.write(1, b'noise\\n')\nos.write(2, b'noise\\n')\n" + gold,
            "import os\nos._exit(9)",
            "import ctypes\nctypes.string_at(0)",
            "raise SystemExit(1)",
            "assert False, 'not in a test'",
            "def noisy_state(state, weight):\n    assert False, 'in a test'",
            "import numpy as np\nnp.ones(1 << 40)",
            "input()",
            "def");
    assertThat(score(way, mix, LIMIT))
        .containsExactly(
            Outcome.PASSED,
            Outcome.PASSED,
            Outcome.PASSED,
            Outcome.ERROR,
            Outcome.ERROR,
            Outcome.ERROR,
            Outcome.ERROR,
            Outcome.FAILED,
            Outcome.ERROR,
            Outcome.ERROR,
            Outcome.ERROR);
  }

  @ParameterizedTest
  @EnumSource
  void endSamplesThatRunTooLong(Way way) throws IOException, InterruptedException {
    String stubborn =
        """
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass
        """;
    Mix mix = mix(BundledSet.read(), "while True: pass", stubborn);
    assertThat(score(way, mix, Duration.ofSeconds(1))).containsOnly(Outcome.TIME_LIMIT);
  }

  private static Mix mix(BundledSet bundled, String... codes) {
    List<KnownSample> samples = new ArrayList<>();
    for (String code : codes) {
      samples.add(new KnownSample(new Sample(STEP, samples.size(), code), Outcome.PASSED, ""));
    }
    return new Mix(bundled.problems(), samples);
  }

  private static List<Outcome> score(Way way, Mix mix, Duration wallTime)
      throws IOException, InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    try (Peer peer = way.start(mix, ExecutionLimits.DEFAULT.withWallTime(wallTime))) {
      for (KnownSample sample : mix.samples()) {
        outcomes.add(peer.score(sample).outcome());
      }
    }
    return outcomes;
  }
}
