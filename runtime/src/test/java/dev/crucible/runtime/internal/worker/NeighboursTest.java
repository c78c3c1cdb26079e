package dev.crucible.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests of samples that share a worker with one that ends it, fills its memory, or does not stop.
 */
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class NeighboursTest {
  /** Longer than any sample takes on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A sample that runs long enough to meet its neighbour's attack several times. */
  private static final String HONEST =
      """
      import time
      numbers = []
      for i in range(20):
          time.sleep(0.1)
          numbers.append(i)
      print(sum(numbers))
      """;

  private static Sandbox sandbox;
  private static ExecutorService callers;

  @BeforeAll
  static void open() {
    callers = Executors.newVirtualThreadPerTaskExecutor();
    sandbox =
        Sandbox.supervised(
            SandboxConfig.newBuilder(TestPython.executableForWorkers())
                .contexts(2)
                .spareWorkers(1)
                .cancelGrace(Duration.ofSeconds(2))
                .build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
    callers.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CRASHED      | import numpy as np; np.lib.stride_tricks.as_strided(np.zeros(4), shape=(1 << 40,), strides=(8,))[1 << 38] = 1.0
          MEMORY_LIMIT | x = [[i] * 10 for i in range(10 ** 8)]
          MEMORY_LIMIT | import numpy as np; x = [np.ones(10 ** 7) for _ in range(100)]
          TIME_LIMIT   | sum(range(10 ** 12))
          """)
  void theVerdictIsOfTheOneThatDidIt(Outcome outcome, String code) throws Exception {
    List<Future<ExecutionResult>> honest = new ArrayList<>();
    honest.add(submit(HONEST, PATIENCE));
    Future<ExecutionResult> hostile =
        submit(code, outcome == Outcome.TIME_LIMIT ? Duration.ofSeconds(20) : PATIENCE);
    for (int i = 0; i < 3; i++) {
      honest.add(submit(HONEST, PATIENCE));
    }
    assertThat(hostile.get().outcome()).isEqualTo(outcome);
    for (Future<ExecutionResult> each : honest) {
      ExecutionResult result = each.get();
      assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PASSED);
      assertThat(result.stdout().text()).isEqualTo("190\n");
    }
  }

  @Test
  void twoThatFillMemoryTogetherDoNotFillItAlone() throws Exception {
    String half =
        "import time\nx = [float(i) for i in range(12_000_000)]\ntime.sleep(3)\nprint(len(x))";
    Future<ExecutionResult> first = submit(half, PATIENCE);
    Future<ExecutionResult> second = submit(half, PATIENCE);
    for (Future<ExecutionResult> each : List.of(first, second)) {
      ExecutionResult result = each.get();
      assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PASSED);
    }
  }

  private static Future<ExecutionResult> submit(String code, Duration wallTime) {
    ExecutionLimits limits = ExecutionLimits.DEFAULT.withWallTime(wallTime);
    var request = new ExecutionRequest("s", List.of(Section.sample("s.py", code)), limits);
    return callers.submit(() -> sandbox.run(request));
  }
}
