package dev.crucible.runtime.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ResidentMemoryTest {

  @Test
  void ofThisProcessIsThatOfItsNumber() {
    assertThat(ResidentMemory.ofThisProcess())
        .isCloseTo(ResidentMemory.of(ProcessHandle.current().pid()), Percentage.withPercentage(20))
        .isGreaterThan(20_000_000);
  }

  @Test
  void itIsReadAnewEachTimeAndByInterruptedThreadsToo() {
    long before = ResidentMemory.ofThisProcess();
    Thread.currentThread().interrupt();
    try {
      assertThat(ResidentMemory.ofThisProcess()).isCloseTo(before, Percentage.withPercentage(20));
      assertThat(ResidentMemory.ofThisProcess()).isPositive();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void ofAProcessThatIsNotThereItIsNothing() {
    assertThat(ResidentMemory.of(Long.MAX_VALUE)).isZero();
  }
}
