package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProportionalMemoryTest {

  @Test
  void theSharedPartIsTakenAndNothingElse() {
    assertThat(
            ProportionalMemory.bytes(
                List.of(
                    "00400000-7ffd ---p 00000000 00:00 0    [rollup]",
                    "Rss:              2000 kB",
                    "Pss:              1500 kB",
                    "Pss_Dirty:         700 kB")))
        .isEqualTo(1500 * 1024);
  }
}
