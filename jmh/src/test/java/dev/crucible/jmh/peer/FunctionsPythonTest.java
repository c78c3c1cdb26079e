package dev.crucible.jmh.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import dev.crucible.harness.extract.NormalizedSource;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples of HumanEval's functions, made in the environment of the peers. */
@Tag("slow")
class FunctionsPythonTest {
  private static final int SAMPLES = 400;
  private static CPython python;
  private static Mix mix;

  @BeforeAll
  static void makeSamples() throws IOException, InterruptedException {
    try {
      python = PeerPython.ensure();
    } catch (CPythonUnavailableException e) {
      assumeTrue(false, e.getMessage());
    }
    mix = Mix.ofFunctions(SAMPLES, python);
  }

  @Test
  void fortyPercentAreRight() {
    assertThat(mix.samples()).hasSize(SAMPLES);
    assertThat(mix.samples())
        .filteredOn(sample -> sample.expected() == Outcome.PASSED)
        .hasSize(160)
        .allMatch(sample -> sample.variant().equals("canonical"));
    assertThat(mix.samples())
        .extracting(KnownSample::expected)
        .containsOnly(Outcome.PASSED, Outcome.FAILED, Outcome.ERROR);
  }

  @Test
  void noTwoSamplesAreEqual() {
    assertThat(mix.samples())
        .extracting(sample -> NormalizedSource.of(sample.sample().code()))
        .doesNotHaveDuplicates();
    assertThat(mix.samples()).extracting(sample -> sample.sample().draw()).doesNotHaveDuplicates();
  }

  @Test
  void theSamplesAreTheSameEachTime() throws IOException, InterruptedException {
    assertThat(Mix.ofFunctions(SAMPLES, python).samples()).isEqualTo(mix.samples());
  }

  @Test
  void theSamplesAreSpreadOverTheTasks() throws IOException, InterruptedException {
    assertThat(mix.problems().problems()).hasSize(164);
    assertThat(mix.samples())
        .extracting(sample -> sample.sample().step())
        .as("all tasks but the slow one, HumanEval/75")
        .doesNotContain(StepId.task("HumanEval/75"))
        .satisfies(steps -> assertThat(steps.stream().distinct()).hasSize(163));
    assertThat(Mix.ofFunctions(PeerBenchmark.QUICK_SAMPLES, python).samples())
        .extracting(sample -> sample.sample().step())
        .doesNotHaveDuplicates();
  }

  @Test
  void canonicalSolutionsThatRepeatDiffer() throws IOException, InterruptedException {
    assertThat(Mix.ofFunctions(500, python).samples())
        .filteredOn(sample -> sample.expected() == Outcome.PASSED)
        .extracting(sample -> NormalizedSource.of(sample.sample().code()))
        .hasSize(200)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      value = PeerName.class,
      names = {"PROCESS", "HUMANEVAL_PACKAGE", "HUMANEVAL", "FORKSERVER"})
  void thePeersAgree(PeerName name) throws IOException, InterruptedException {
    Mix few = Mix.ofFunctions(PeerBenchmark.QUICK_SAMPLES, python);
    List<Outcome> known = few.samples().stream().map(KnownSample::expected).toList();
    Peer peer = name.start(few, ExecutionLimits.DEFAULT);
    try (var batch = new Batch(name.parameter(), peer, few.samples())) {
      assertThat(batch.score()).isEqualTo(known);
      assertThat(batch.score()).as("a second batch").isEqualTo(known);
    }
  }
}
