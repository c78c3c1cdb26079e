package dev.crucible.runtime.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests of the corpus itself, without Python. */
class CorpusTest {

  @Test
  void hasEveryClassOfAttack() {
    List<CorpusSample> samples = Corpus.hostile();
    assertThat(samples).hasSizeGreaterThanOrEqualTo(120);
    assertThat(samples.stream().map(CorpusSample::kind).collect(Collectors.toSet()))
        .isEqualTo(
            Set.of(
                "time",
                "memory",
                "output",
                "files",
                "network",
                "processes",
                "native",
                "escape",
                "leakage",
                "tampering",
                "vacuous",
                "crash"));
  }

  @Test
  void everySampleIsReadWhole() {
    assertThat(Corpus.clean())
        .allSatisfy(sample -> {
          assertThat(sample.outcomes()).isNotEmpty();
          assertThat(sample.sections()).hasSizeGreaterThanOrEqualTo(2);
        });
  }

  @Test
  void whatALeakageSampleLeavesIsLookedForRightAfter() {
    List<String> names =
        Corpus.hostile().stream()
            .filter(sample -> sample.kind().equals("leakage"))
            .map(CorpusSample::name)
            .toList();
    assertThat(names.stream().filter(name -> name.endsWith(".after.py")))
        .isNotEmpty()
        .allSatisfy(name ->
            assertThat(names.get(names.indexOf(name) - 1))
                .isEqualTo(name.replace(".after.py", ".py")));
  }

  @Test
  void bothHalvesOfALeakageSampleRunInTheSameProfile() {
    List<CorpusSample> samples = Corpus.hostile();
    assertThat(samples.stream().filter(sample -> sample.name().endsWith(".after.py")))
        .isNotEmpty()
        .allSatisfy(sample ->
            assertThat(samples.get(samples.indexOf(sample) - 1).slow()).isEqualTo(sample.slow()));
  }
}
