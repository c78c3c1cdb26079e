package dev.crucible.jmh.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crucible.harness.extract.NormalizedSource;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.BundledSet;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {
  private final BundledSet bundled = BundledSet.read();

  MixTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(ints = {PeerBenchmark.QUICK_SAMPLES, PeerBenchmark.FULL_SAMPLES})
  void isTheSameEachTime(int size) {
    List<KnownSample> samples = Mix.ofShortSteps(size, bundled).samples();
    assertThat(samples).hasSize(size).doesNotHaveDuplicates();
    assertThat(Mix.ofShortSteps(size, bundled).samples()).isEqualTo(samples);
  }

  @ParameterizedTest
  @CsvSource({"24, 10, 3", "200, 80, 24"})
  void hasTheOutcomesOfAMiddlingModel(int size, int passed, int error) {
    List<KnownSample> samples = Mix.ofShortSteps(size, bundled).samples();
    assertThat(samples).filteredOn(s -> s.expected() == Outcome.PASSED).hasSize(passed);
    assertThat(samples).filteredOn(s -> s.expected() == Outcome.ERROR).hasSize(error);
    assertThat(samples)
        .filteredOn(s -> s.expected() == Outcome.FAILED)
        .hasSize(size - passed - error);
  }

  @Test
  void hasNothingThatIsSlowOnPurpose() {
    assertThat(bundled.heavy()).contains(StepId.parse("1007.2"), StepId.parse("1029.4"));
    assertThat(Mix.ofShortSteps(PeerBenchmark.FULL_SAMPLES, bundled).samples())
        .noneMatch(sample -> bundled.heavy().contains(sample.sample().step()))
        .noneMatch(sample -> sample.variant().startsWith("slow_"));
  }

  @Test
  void hasNothingThatOtherPackagesDecide() {
    List<KnownSample> samples = bundled.samples().stream().map(MixTest::withScipy).toList();
    var others = new BundledSet(bundled.problems(), samples, bundled.heavy(), Set.of());
    assertThatIllegalArgumentException().isThrownBy(() -> Mix.ofShortSteps(1, others));
  }

  private static KnownSample withScipy(KnownSample known) {
    Sample plain = known.sample();
    var sample =
        new Sample(plain.step(), plain.index(), "from scipy import linalg\n" + plain.code());
    return new KnownSample(sample, known.expected(), known.variant());
  }

  @Test
  void spreadsOverAllSubSteps() {
    Set<StepId> steps =
        bundled.problems().problems().stream()
            .flatMap(problem -> problem.subSteps().stream())
            .map(step -> step.id())
            .filter(step -> !bundled.heavy().contains(step))
            .collect(Collectors.toSet());
    assertThat(Mix.ofShortSteps(PeerBenchmark.FULL_SAMPLES, bundled).samples())
        .extracting(sample -> sample.sample().step())
        .containsAll(steps);
  }

  @Test
  void spreadsOverProblemsFirst() {
    assertThat(Mix.ofShortSteps(PeerBenchmark.QUICK_SAMPLES, bundled).samples())
        .extracting(sample -> sample.sample().step().problem())
        .doesNotHaveDuplicates();
  }

  @Test
  void ofFewCallsHasOnlySubStepsOfFewCalls() {
    Mix mix = Mix.ofFewCalls(PeerBenchmark.FULL_SAMPLES, bundled);
    assertThat(mix.samples())
        .hasSize(PeerBenchmark.FULL_SAMPLES)
        .allMatch(sample -> bundled.fewCalls().contains(sample.sample().step()));
  }

  @Test
  void trivialSamplesAreAllDifferent() throws Exception {
    Mix mix = Mix.ofTrivial(1000);
    assertThat(mix.samples()).hasSize(1000);
    assertThat(mix.samples())
        .extracting(sample -> NormalizedSource.of(sample.sample().code()))
        .doesNotHaveDuplicates();
    assertThat(mix.assembler().assemble(mix.samples().getFirst().sample().draw()).tests())
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.62, 0.78", "0.9, 0.05, 0.2"})
  void drawsRepeatEarlierOnesButForComments(double repeated, double fewest, double most) {
    Mix mix = Mix.ofDraws(1000, repeated, bundled);
    assertThat(mix.samples()).extracting(one -> one.sample().draw()).doesNotHaveDuplicates();
    Map<StepId, List<String>> codes =
        mix.samples().stream()
            .map(KnownSample::sample)
            .collect(
                Collectors.groupingBy(
                    Sample::step, Collectors.mapping(Sample::code, Collectors.toList())));
    assertThat(codes).hasSize(10);
    assertThat(codes.values()).allMatch(ofStep -> ofStep.size() == Mix.DRAWS);
    assertThat(codes.values()).allMatch(ofStep -> Set.copyOf(ofStep).size() == Mix.DRAWS);
    long distinct =
        codes.values().stream()
            .mapToLong(ofStep -> ofStep.stream().map(NormalizedSource::of).distinct().count())
            .sum();
    assertThat(distinct / 1000.0).isBetween(fewest, most);
    assertThat(Mix.ofDraws(1000, repeated, bundled)).isEqualTo(mix);
  }

  @Test
  void saysWhenThereAreNotSoMany() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mix.ofShortSteps(5000, bundled))
        .withMessageContaining("5000");
  }
}
