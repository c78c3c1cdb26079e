package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerCountTest {

  @ParameterizedTest
  @CsvSource({"1,32,1", "2,24,2", "16,256,16", "64,16,10", "8,4,2", "8,2,1", "4,1,1"})
  void isAProcessorEachAsLongAsThereIsMemory(int processors, long gibibytes, int count) {
    assertThat(new WorkerCount(processors, gibibytes << 30).count()).isEqualTo(count);
  }

  @Test
  void saysWhy() {
    assertThat(new WorkerCount(8, 4L << 30).text())
        .isEqualTo(
            "2 unless --workers says otherwise: 8 processors; 4.0 GiB of memory carry 2 at 1.5 GiB"
                + " each");
  }

  @Test
  void thisMachineCarriesOneAtLeast() {
    assertThat(WorkerCount.ofThisMachine().count()).isPositive();
  }
}
