package dev.crucible.harness.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerLayoutTest {

  @ParameterizedTest
  @CsvSource({
    "1,32,1,1",
    "2,24,1,2",
    "3,24,1,3",
    "4,24,2,2",
    "5,24,2,2",
    "16,256,8,2",
    "64,16,6,3",
    "8,4,1,3",
    "8,2,1,1",
    "2,3,1,1"
  })
  void isAContextAProcessorAsLongAsThereIsMemory(
      int processors, long gibibytes, int workers, int contexts) {
    var layout = new WorkerLayout(processors, gibibytes << 30);
    assertThat(layout.workers()).isEqualTo(workers);
    assertThat(layout.contexts()).isEqualTo(contexts);
  }

  @Test
  void saysWhy() {
    assertThat(new WorkerLayout(8, 12L << 30).text())
        .isEqualTo(
            "4 workers with 2 contexts unless --workers and --contexts say otherwise: 8 processors;"
                + " 12.0 GiB of memory carry 4 workers at 2.25 GiB each");
  }

  @Test
  void thisMachineCarriesOneAtLeast() {
    assertThat(WorkerLayout.ofThisMachine().workers()).isPositive();
    assertThat(WorkerLayout.ofThisMachine().contexts()).isPositive();
  }
}
