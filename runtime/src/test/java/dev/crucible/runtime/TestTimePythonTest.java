package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The limit of time of each test, in process and in workers. */
@Tag("slow")
class TestTimePythonTest {
  private static final ExecutionLimits LIMITS =
      ExecutionLimits.DEFAULT.withTestTime(Duration.ofSeconds(2));

  /** More than a test of these takes. */
  private static final ExecutionLimits WIDE_LIMITS =
      ExecutionLimits.DEFAULT.withTestTime(Duration.ofSeconds(4));

  private static final String EXCEEDED = "test 3 ran longer than 2 s";

  private static Map<Placement, Sandbox> sandboxes;

  enum Placement {
    IN_PROCESS,
    IN_WORKERS
  }

  @BeforeAll
  static void open() {
    var config =
        SandboxConfig.newBuilder(TestPython.executableForWorkers())
            .spareWorkers(0)
            .cancelGrace(Duration.ofSeconds(5))
            .build();
    sandboxes =
        Map.of(
            Placement.IN_PROCESS,
            Sandbox.inProcess(config),
            Placement.IN_WORKERS,
            Sandbox.supervised(config));
  }

  @AfterAll
  static void close() {
    sandboxes.values().forEach(Sandbox::close);
  }

  static List<Arguments> endless() {
    List<String> bodies =
        List.of(
            "while True: pass",
            """
            while True:
                try:
                    while True: pass
                except BaseException: pass
            """,
            """
            try:
                while True: pass
            finally:
                while True: pass
            """,
            """
            try:
                import signal
                for number in (signal.SIGALRM, signal.SIGINT):
                    signal.signal(number, lambda *_: None)
            except Exception: pass
            while True: pass
            """,
            "while True: np.linalg.svd(np.ones((100, 100)))",
            """
            def forever(x):
                while True: pass
            np.vectorize(forever)(np.ones(3))
            """,
            "time.sleep(1000)");
    return Stream.of(Placement.values())
        .flatMap(placement -> bodies.stream().map(body -> Arguments.of(placement, body)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("endless")
  void aTestThatNeverEndsIsEndedByTheLimitOfTests(Placement placement, String body)
      throws InterruptedException {
    String sample = "import numpy as np, time\ndef f(n):\n    if n < 3: return n\n";
    ExecutionResult result = run(placement, LIMITS, sample + body.indent(4), true);
    assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.detail()).isEqualTo(EXCEEDED);
    assertThat(result.sectionsRun()).isEqualTo(3);
    assertThat(result.failedSections()).isEmpty();
    assertClean(placement);
  }

  /** Native code that returns in hours is abandoned, and keeps the reason. */
  @Test
  void nativeCodeThatDoesNotReturnIsEndedByTheLimitOfTests() throws InterruptedException {
    String sample = "def f(n): return n if n < 3 else 7 ** (7 ** 9)";
    ExecutionResult result = run(Placement.IN_WORKERS, LIMITS, sample, false);
    assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.detail()).isEqualTo(EXCEEDED);
    assertClean(Placement.IN_WORKERS);
  }

  @ParameterizedTest
  @EnumSource
  void testsThatTakeLongerTogetherPass(Placement placement) throws InterruptedException {
    String sample = "import time\ndef f(n):\n    time.sleep(1.1)\n    return n";
    ExecutionResult result = run(placement, WIDE_LIMITS, sample, false);
    assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PASSED);
    assertThat(result.wallTime()).isGreaterThan(WIDE_LIMITS.testTime().orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  void definitionsHaveTheTimeOfTheWholeOnly(Placement placement) throws InterruptedException {
    String slow = "import time\ntime.sleep(4.1)\ndef f(n): return n";
    ExecutionResult result = run(placement, WIDE_LIMITS, slow, false);
    assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PASSED);

    ExecutionLimits shorter =
        LIMITS.toBuilder()
            .wallTime(Duration.ofMillis(1500))
            .testTime(Duration.ofSeconds(1))
            .build();
    ExecutionResult late = run(placement, shorter, "while True: pass", false);
    assertThat(late.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(late.detail()).isEqualTo("ran longer than 1.5 s");
  }

  /** A program runs anew in each test, and its time is the test's. */
  @ParameterizedTest
  @EnumSource
  void aProgramHasTheTimeOfEachTest(Placement placement) throws InterruptedException {
    String program = "n = int(input())\nwhile n == 3: pass\nprint(n)";
    List<Section> sections = new ArrayList<>(List.of(Section.program("program.py", program)));
    for (int i = 1; i <= 4; i++) {
      sections.add(
          Section.test("test " + i, "assert run_program('%1$d') == '%1$d\\n'".formatted(i)));
    }
    ExecutionResult result =
        sandboxes.get(placement).run(new ExecutionRequest("request", sections, LIMITS));
    assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.detail()).isEqualTo(EXCEEDED);
    assertClean(placement);
  }

  private static ExecutionResult run(
      Placement placement, ExecutionLimits limits, String sample, boolean allTests)
      throws InterruptedException {
    List<Section> sections = new ArrayList<>(List.of(Section.sample("sample.py", sample)));
    for (int i = 1; i <= 4; i++) {
      sections.add(Section.test("test " + i, "assert f(%1$d) == %1$d".formatted(i)));
    }
    return sandboxes
        .get(placement)
        .run(new ExecutionRequest("request", sections, limits, allTests));
  }

  private static void assertClean(Placement placement) throws InterruptedException {
    ExecutionResult result = run(placement, ExecutionLimits.DEFAULT, "def f(n): return n", false);
    assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PASSED);
  }
}
