package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SciCodeGoldTest {

  @Test
  void theDataAreFoundBesideTheProject(@TempDir Path root) throws Exception {
    Path module = Files.createDirectories(root.resolve("project/jmh"));
    assertThat(SciCodeGold.shared(module)).isEmpty();

    Path data = Files.createDirectories(root.resolve("shared/scicode"));
    Files.createFile(data.resolve("problems.jsonl"));
    assertThat(SciCodeGold.shared(module)).isEmpty();

    Files.createFile(data.resolve("test_data.h5"));
    assertThat(SciCodeGold.shared(module)).contains(data);
  }

  @Test
  void everySubStepHasGold() {
    assumeThat(SciCodeGold.directory()).isPresent();
    try (SampleMix mix = SciCodeGold.in(SciCodeGold.directory().orElseThrow())) {
      assertThat(mix.samples()).hasSize(15).allMatch(known -> !known.sample().code().isBlank());
    }
  }
}
