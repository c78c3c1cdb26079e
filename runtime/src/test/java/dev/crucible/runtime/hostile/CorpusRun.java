package dev.crucible.runtime.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.TestPython;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run of the corpus in one sandbox, one sample after another in the order of their names. Each
 * sample must get its outcome, and after each an honest sample must pass.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CorpusRun {
  /** Classes whose samples take long and much memory; they run in the profile {@code soak}. */
  static final Set<String> ONLY_SOAK = Set.of("time", "memory");

  /** What the names of the samples to run contain: {@code -Dcrucible.corpus.only=REGEX}. */
  private static final Pattern ONLY =
      Pattern.compile(System.getProperty("crucible.corpus.only", ""));

  /** Who names samples wants them, however slow they are. */
  private static final boolean ALL =
      Boolean.getBoolean("crucible.corpus.all") || !ONLY.pattern().isEmpty();

  private static final NumpyLoading NUMPY =
      NumpyLoading.valueOf(System.getProperty("crucible.corpus.numpy", "EAGER"));

  private final Sandbox sandbox;
  private final boolean supervised;

  CorpusRun(Sandbox sandbox, boolean supervised) {
    this.sandbox = sandbox;
    this.supervised = supervised;
  }

  static SandboxConfig.Builder config() {
    return SandboxConfig.newBuilder(TestPython.executableForWorkers())
        .cancelGrace(Duration.ofSeconds(4))
        .numpyLoading(NUMPY)
        .guestModule("demo.compare", CorpusSample.COMPARE);
  }

  @AfterAll
  void close() {
    sandbox.close();
  }

  /** Returns true if a sample is run when neither its name nor all samples are asked for. */
  abstract boolean runs(CorpusSample sample);

  Stream<CorpusSample> samples() {
    return Stream.of(Corpus.clean(), Corpus.hostile())
        .flatMap(List::stream)
        .filter(sample -> supervised || !sample.onlySupervised())
        .filter(sample -> ONLY.matcher(sample.name()).find())
        .filter(sample -> ALL || (!ONLY_SOAK.contains(sample.kind()) && runs(sample)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void comesToItsOutcomeAndHarmsNoOther(CorpusSample sample) throws Exception {
    ExecutionResult result = sandbox.run(sample.request());
    assertThat(sample.fits(result))
        .as(
            "%s: %s (%s) is to be one of %s with '%s'",
            sample, result.outcome(), result.detail(), sample.outcomes(), sample.detail())
        .isTrue();
    // The sample after a leakage sample looks for what that has left.
    if (!sample.kind().equals("leakage")) {
      ExecutionResult honest = sandbox.run(CorpusSample.HONEST.request());
      assertThat(honest.outcome()).as(honest.detail()).isEqualTo(Outcome.PASSED);
    }
  }
}
