package dev.crucible.runtime.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile samples that need no NumPy, with tests that need none, in a context without it. They
 * must be found out there as they are in a context with NumPy.
 */
@Tag("slow")
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusWithoutNumpyTest {
  private static final Pattern NUMPY = Pattern.compile("\\bnp\\b|numpy|scipy|demo|ndarray");

  /** Outcomes that depend on the sample's own tests, which are not run here. */
  private static final Set<Outcome> OF_TESTS =
      EnumSet.of(Outcome.PASSED, Outcome.FAILED, Outcome.ERROR);

  private static final Section TEST =
      Section.test(
              "test 1",
              """
              result = solve(3.0)
              assert abs(result - target) < 1e-9
              assert all([result == target])
              """)
          .with("target", GuestValue.of(6.0));

  private final Sandbox sandbox =
      Sandbox.inProcess(CorpusRun.config().numpyLoading(NumpyLoading.ON_DEMAND).build());

  @AfterAll
  void close() {
    sandbox.close();
  }

  Stream<CorpusSample> samples() {
    return Corpus.hostile().stream()
        .filter(sample -> !sample.onlySupervised() && !CorpusRun.ONLY_SOAK.contains(sample.kind()))
        .filter(sample -> !NUMPY.matcher(code(sample).text()).find())
        .filter(sample -> OF_TESTS.stream().noneMatch(sample.outcomes()::contains));
  }

  private static Section code(CorpusSample sample) {
    return sample.sections().stream().filter(Section::isUntrusted).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void comesToItsOutcomeAndHarmsNoOther(CorpusSample sample) throws Exception {
    ExecutionResult result = run(code(sample), sample.limits());
    assertThat(sample.fits(result))
        .as(
            "%s: %s (%s) is to be one of %s with '%s'",
            sample, result.outcome(), result.detail(), sample.outcomes(), sample.detail())
        .isTrue();
    ExecutionResult honest =
        run(Section.sample("s.py", "def solve(x): return 2 * x"), ExecutionLimits.DEFAULT);
    assertThat(honest.outcome()).as(honest.detail()).isEqualTo(Outcome.PASSED);
    ExecutionResult wrong =
        run(Section.sample("s.py", "def solve(x): return 3 * x"), ExecutionLimits.DEFAULT);
    assertThat(wrong.outcome()).as(wrong.detail()).isEqualTo(Outcome.FAILED);
  }

  private ExecutionResult run(Section sample, ExecutionLimits limits) throws InterruptedException {
    return sandbox.run(new ExecutionRequest("plain", List.of(sample, TEST), limits));
  }
}
