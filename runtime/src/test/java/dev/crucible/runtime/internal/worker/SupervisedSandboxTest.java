package dev.crucible.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Retirement;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.value.GuestValue;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("python")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
public class SupervisedSandboxTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  /** Longer than a test may take. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static SupervisedSandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox =
        new SupervisedSandbox(
            SandboxConfig.newBuilder(TestPython.executableForWorkers())
                .workers(2)
                .spareWorkers(1)
                .cancelGrace(Duration.ofSeconds(2))
                .nativeBytes(2L << 30)
                .guestModule("demo.answers", "ANSWER = 42\n")
                .build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
    assertThat(sandbox.status().workers()).isZero();
  }

  @Test
  void verdictsAreThoseOfTheWorker() throws Exception {
    ExecutionResult passed =
        run(
            Section.sample("sample.py", "import numpy as np\nx = np.arange(4).sum()\nprint('ä')"),
            Section.test("test1.py", "from demo.answers import ANSWER\nassert x == 6"));
    assertThat(passed.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(passed.sectionsRun()).isEqualTo(2);
    assertThat(passed.stdout().text()).isEqualTo("ä\n");

    ExecutionResult failed = run(Section.test("test1.py", "\nassert 1 == 2, 'no'"));
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failed.detail()).isEqualTo("AssertionError: no");
    assertThat(failed.error().orElseThrow().line()).isEqualTo(2);
    assertThat(sandbox.engine().version()).isNotEmpty();
  }

  @Test
  void theFirstAnswerOfAWorkerMayBeLong() throws Exception {
    var config = SandboxConfig.newBuilder(TestPython.executableForWorkers()).workers(1);
    try (var fresh = new SupervisedSandbox(config.spareWorkers(0).build())) {
      ExecutionResult result =
          fresh.run(
              new ExecutionRequest(
                  "long",
                  List.of(
                      Section.sample("sample.py", "print('ä€' * 200_000)\nassert 0, 'x' * 99_999")),
                  ExecutionLimits.DEFAULT));
      assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
      assertThat(result.stdout().truncated()).isTrue();
      assertThat(fresh.status().lostWorkers()).isZero();
    }
  }

  @Test
  @Tag("slow")
  void workersLoadNumpyOnDemand() throws Exception {
    String none = "import sys\nassert 'num' + 'py' not in sys.modules";
    String hidden = "np = __import__('num' + 'py')\nassert np.linalg.inv(np.eye(2)).sum() == 2";
    var config =
        SandboxConfig.newBuilder(TestPython.executableForWorkers())
            .contexts(2)
            .spareWorkers(0)
            .numpyLoading(NumpyLoading.ON_DEMAND);
    try (var fresh = new SupervisedSandbox(config.build())) {
      for (String code : List.of(none, hidden, hidden, "import numpy as np", "x = 1")) {
        ExecutionResult result =
            fresh.run(ExecutionRequest.of("r", Section.sample("sample.py", code)));
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PASSED);
      }
      assertThat(fresh.status().lostWorkers()).isZero();
    }
  }

  @Test
  void bindsLargeArrays() throws Exception {
    double[] many = new double[5_000_000];
    Arrays.fill(many, 0.5);
    ExecutionResult result =
        run(
            Section.test("test.py", "assert target.sum() == 2500000.0")
                .with("target", GuestValue.NdArray.of(many)));
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aRequestWhoseWorkerIsKilledRunsAgain() throws Exception {
    long lostBefore = sandbox.status().lostWorkers();
    Future<ExecutionResult> running =
        inBackground(() -> run(Section.sample("s.py", "import time\ntime.sleep(3)\nprint(7)")));
    ProcessHandle.of(busyWorker()).orElseThrow().destroyForcibly();
    ExecutionResult result = running.get();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.stdout().text()).isEqualTo("7\n");
    assertThat(sandbox.status().lostWorkers()).isGreaterThan(lostBefore);
  }

  @Test
  void noRequestIsKeptBehindASlowOne() throws Exception {
    for (int i = 0; i < 8; i++) { // Quick workers hold the next request.
      assertThat(run(Section.sample("s.py", "x = 1")).outcome()).isEqualTo(Outcome.PASSED);
    }
    List<Future<ExecutionResult>> slow = new ArrayList<>();
    for (int seconds : List.of(20, 2)) {
      slow.add(
          inBackground(
              () -> run(Section.sample("s.py", "import time\ntime.sleep(%d)".formatted(seconds)))));
    }
    List<Future<ExecutionResult>> others = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      others.add(inBackground(() -> run(Section.sample("s.py", "print(7)"))));
    }
    for (Future<ExecutionResult> other : others) {
      assertThat(other.get().stdout().text()).isEqualTo("7\n");
    }
    assertThat(slow.getFirst().isDone()).isFalse();
    for (Future<ExecutionResult> each : slow) {
      assertThat(each.get().outcome()).isEqualTo(Outcome.PASSED);
    }
  }

  @Test
  void aRequestThatKillsTwoWorkersHasCrashed() throws Exception {
    ExecutionResult result =
        run(
            Section.sample(
                "s.py",
                """
                import numpy as np
                far = np.lib.stride_tricks.as_strided(np.zeros(4), shape=(1 << 40,), strides=(8,))
                far[1 << 38] = 1.0
                """));
    assertThat(result.outcome()).isEqualTo(Outcome.CRASHED);
    assertThat(result.detail()).startsWith("the worker died twice: SIGSEGV in ");
    assertClean();
  }

  @Test
  void nativeCodeThatDoesNotStopMeetsItsLimit() throws Exception {
    ExecutionResult result = runFor(Duration.ofMillis(1500), "x = 7 ** (7 ** 9)");
    assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.detail()).isEqualTo("ran longer than 1.5 s");
    assertClean();
  }

  @Test
  void noRequestRunsBesideAGuestThatDoesNotStop() throws Exception {
    var config =
        SandboxConfig.newBuilder(TestPython.executable())
            .spareWorkers(0)
            .cancelGrace(Duration.ofMillis(500))
            .build();
    try (var other = new SupervisedSandbox(config)) {
      var endless =
          new ExecutionRequest(
              "endless",
              List.of(Section.sample("s.py", "x = 7 ** (7 ** 9)")),
              ExecutionLimits.DEFAULT.withWallTime(Duration.ofMillis(500)));
      assertThat(other.run(endless).outcome()).isEqualTo(Outcome.TIME_LIMIT);
      var next = ExecutionRequest.of("next", Section.sample("s.py", "print(1)"));
      assertThat(other.run(next).outcome()).isEqualTo(Outcome.PASSED);
      assertThat(other.status().stuckContexts()).isZero();
      assertThat(other.status().retiredWorkers()).isEqualTo(1);
    }
  }

  @Test
  void memoryThatIsTakenWithoutEndDoesNotWaitForTheTimeLimit() throws Exception {
    ExecutionResult result =
        sandbox.run(
            new ExecutionRequest(
                "deep",
                List.of(
                    Section.sample(
                        "s.py",
                        """
                        def dive():
                            local = bytes(10**6)
                            return dive() + len(local)
                        dive()
                        """)),
                ExecutionLimits.DEFAULT.toBuilder()
                    .heapBytes(256 << 20)
                    .wallTime(LONGEST)
                    .build()));
    assertThat(result.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
    assertThat(result.detail()).isEqualTo("used more than 256 MiB of Python objects");
    assertClean();
  }

  @Test
  void aWorkerThatDoesNotAnswerIsKilled() throws Exception {
    Future<ExecutionResult> running =
        inBackground(() -> runFor(Duration.ofSeconds(1), "import time\ntime.sleep(60)"));
    long worker = busyWorker();
    new ProcessBuilder("kill", "-STOP", Long.toString(worker)).inheritIO().start().waitFor();
    ExecutionResult result = running.get();
    assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.detail()).isEqualTo("ran longer than 1 s");
    assertEnds(worker);
    assertClean();
  }

  @Test
  void moreNativeMemoryThanTheBudgetIsRefusedAndTheWorkerLivesOn() throws Exception {
    Assumptions.assumeTrue(sandbox.defences().memoryLimit());
    long lostBefore = sandbox.status().lostWorkers();
    ExecutionResult result =
        run(Section.sample("s.py", "import numpy as np\nx = np.ones((30000, 30000))"));
    assertThat(result.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
    assertThat(result.detail()).startsWith("MemoryError");
    assertThat(sandbox.status().lostWorkers()).isEqualTo(lostBefore);
    assertClean();
  }

  @Test
  void whoIsInterruptedDoesNotWaitAndTheNextFindsAWorker() throws Exception {
    var running = new FutureTask<>(() -> run(Section.sample("s.py", "while True: pass")));
    Thread caller = Thread.ofPlatform().start(running);
    long worker = busyWorker();
    caller.interrupt();
    assertThatThrownBy(running::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertEnds(worker);
    assertClean();
  }

  @Test
  void manyRequestsAtTheSameTimeEachGetTheirOwnResult() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ExecutionResult>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String source = "print(%d)".formatted(i);
        results.add(callers.submit(() -> run(Section.sample("s.py", source))));
      }
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get().stdout().text()).isEqualTo(i + "\n");
      }
    }
  }

  @Test
  void retiringWorkersLoseNoRequest() throws Exception {
    SandboxConfig config =
        SandboxConfig.newBuilder(TestPython.executable())
            .retirement(Retirement.DEFAULT.afterRequests(4))
            .build();
    try (Sandbox other = Sandbox.supervised(config)) {
      for (int i = 0; i < 12 || other.status().retiredWorkers() < 1; i++) {
        ExecutionResult result =
            other.run(ExecutionRequest.of("r", Section.sample("s.py", "print(%d)".formatted(i))));
        assertThat(result.stdout().text()).isEqualTo(i + "\n");
      }
      assertThat(other.status().lostWorkers()).isZero();
    }
  }

  /** As on a machine that has no memory or no processes left for a while. */
  @Test
  @Tag("slow")
  @Timeout(300)
  void workersThatCannotStartAreStartedLater(@TempDir Path directory) throws Exception {
    Path environment = TestPython.executable().getParent().getParent();
    Path link = Files.createSymbolicLink(directory.resolve("environment"), environment);
    SandboxConfig config =
        SandboxConfig.newBuilder(link.resolve("bin/python")).workers(2).spareWorkers(0).build();
    try (var other = new SupervisedSandbox(config)) {
      await(() -> other.status().workers() == 2);
      Future<ExecutionResult> running =
          inBackground(() -> other.run(endless(Duration.ofSeconds(30))));
      long worker = busyWorker(other);
      Files.delete(link);
      ProcessHandle.of(worker).orElseThrow().destroyForcibly();
      Set<ProcessHandle> ended = new HashSet<>();
      Set<ProcessHandle> started = new HashSet<>();
      await(() -> { // Three starts have failed at once, and one after a pause.
        ProcessHandle.current()
            .children()
            .filter(child -> child.pid() > worker)
            .forEach(started::add);
        started.stream().filter(child -> !child.isAlive()).forEach(ended::add);
        return ended.size() > 3;
      });
      Files.createSymbolicLink(link, environment);
      await(() -> other.status().workers() == 2);
      assertThat(running.get().outcome()).isEqualTo(Outcome.TIME_LIMIT);
    }
  }

  private static ExecutionRequest endless(Duration limit) {
    return new ExecutionRequest(
        "endless",
        List.of(Section.sample("s.py", "while True: pass")),
        ExecutionLimits.DEFAULT.withWallTime(limit));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  @Test
  void aPythonThatIsNotThereIsToldInOneSentence() {
    var config = SandboxConfig.newBuilder(Path.of("/no/such/venv/bin/python")).build();
    assertThatThrownBy(() -> Sandbox.supervised(config))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("GraalPy with NumPy did not start from /no/such/venv/bin/python");
  }

  @Test
  void noWorkerOutlivesItsSupervisor() throws Exception {
    Process supervisor =
        ChildJvm.start(SupervisorProgram.class, TestPython.executable().toString());
    try (BufferedReader output = supervisor.inputReader()) {
      long worker = Long.parseLong(output.readLine());
      assertThat(ProcessHandle.of(worker)).isPresent();
      supervisor.destroyForcibly();
      assertEnds(worker);
    } finally {
      supervisor.destroyForcibly();
    }
  }

  @Test
  void aClosedSandboxRunsNothing() throws Exception {
    var config = SandboxConfig.newBuilder(TestPython.executable()).spareWorkers(0).build();
    var other = new SupervisedSandbox(config);
    var request = ExecutionRequest.of("endless", Section.sample("s.py", "while True: pass"));
    Future<ExecutionResult> running = inBackground(() -> other.run(request));
    busyWorker(other);
    other.close();
    assertThatThrownBy(running::get).hasCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> other.run(request)).isInstanceOf(IllegalStateException.class);
  }

  private static ExecutionResult run(Section... sections) throws InterruptedException {
    return sandbox.run(ExecutionRequest.of("test", sections));
  }

  private static ExecutionResult runFor(Duration limit, String source) throws InterruptedException {
    return sandbox.run(
        new ExecutionRequest(
            "test",
            List.of(Section.sample("s.py", source)),
            ExecutionLimits.DEFAULT.withWallTime(limit)));
  }

  private static <T> Future<T> inBackground(Callable<T> call) {
    var task = new FutureTask<>(call);
    Thread.ofVirtual().start(task);
    return task;
  }

  /** Returns the process id of the worker of the only request that runs. */
  private static long busyWorker() {
    return busyWorker(sandbox);
  }

  public static long busyWorker(SupervisedSandbox of) {
    List<Long> busy = of.busyWorkers();
    while (busy.isEmpty()) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      busy = of.busyWorkers();
    }
    return busy.getFirst();
  }

  private static void assertClean() throws Exception {
    assertThat(run(Section.sample("clean.py", "import numpy as np\nnp.eye(3)")).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  private static void assertEnds(long pid) throws Exception {
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
    }
  }
}
