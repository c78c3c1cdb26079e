package dev.crucible.runtime.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Retirement;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A run of many samples, of which one in fifty is hostile, in two workers, of which one is killed
 * at random from time to time. Each sample must get exactly one result, the right one, and memory
 * must not grow.
 *
 * <p>{@code ./mvnw verify -Psoak -pl runtime -am} runs 20,000 samples, and {@code
 * -Dcrucible.soak.samples=N} another number. Without either, the run is short.
 */
@Tag("slow")
@Tag("soak")
class SoakTest {
  private static final int SAMPLES = Integer.getInteger("crucible.soak.samples", 400);
  private static final int HOSTILE_EVERY = 50;
  private static final int KILL_EVERY = Math.min(500, SAMPLES / 4);
  private static final long SEED = 20240713;
  private static final int LONG_RUN = 5000;

  /** Longest time limit of a hostile sample in this run; the corpus tests run slower ones. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Random random = new Random(SEED);
  private final AtomicIntegerArray results = new AtomicIntegerArray(SAMPLES);
  private final AtomicInteger finished = new AtomicInteger();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, LongAdder> outcomes = new TreeMap<>();
  private final List<Long> resident = new ArrayList<>();
  private int killed;

  @Test
  void everySampleGetsItsResultOnceAndMemoryIsSteady() throws Exception {
    long start = System.nanoTime();
    SandboxStatus status;
    try (Sandbox sandbox =
        Sandbox.supervised(CorpusRun.config().workers(2).spareWorkers(1).build())) {
      run(sandbox, plan());
      status = sandbox.status();
    }
    report(status, Duration.ofNanos(System.nanoTime() - start));
    assertThat(wrong).isEmpty();
    for (int i = 0; i < SAMPLES; i++) {
      assertThat(results.get(i)).as("results of sample %d", i).isEqualTo(1);
    }
    assertThat(killed).isEqualTo((SAMPLES - 1) / KILL_EVERY);
    // Workers that were killed before they were ready are not counted.
    assertThat(status.lostWorkers()).isPositive();
    assertSteady();
  }

  /**
   * Returns the samples to run: honest ones, and at regular intervals a hostile one that does not
   * take long.
   */
  private List<CorpusSample> plan() {
    List<CorpusSample> honest =
        Corpus.clean().stream().filter(sample -> sample.outcomes().size() == 1).toList();
    List<CorpusSample> hostile =
        Corpus.hostile().stream()
            .filter(sample -> !sample.kind().equals("leakage"))
            .filter(sample -> sample.kind().equals("crash") || !sample.onlySupervised())
            .filter(sample -> !slow(sample))
            .toList();
    List<CorpusSample> plan = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      if (i % HOSTILE_EVERY == HOSTILE_EVERY - 1) {
        plan.add(hostile.get(random.nextInt(hostile.size())));
      } else {
        // Mostly the standard problem, as in a run.
        plan.add(
            random.nextInt(10) == 0
                ? honest.get(random.nextInt(honest.size()))
                : CorpusSample.HONEST);
      }
    }
    return plan;
  }

  private static boolean slow(CorpusSample sample) {
    return sample.kind().equals("time") && sample.limits().wallTime().compareTo(LONGEST) > 0;
  }

  private void run(Sandbox sandbox, List<CorpusSample> plan) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Callable<Void> caller =
        () -> {
          for (int i = next.getAndIncrement(); i < SAMPLES; i = next.getAndIncrement()) {
            note(i, plan.get(i), sandbox.run(plan.get(i).request()));
            afterEach(sandbox);
          }
          return null;
        };
    try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
      for (Future<Void> done : callers.invokeAll(List.of(caller, caller))) {
        done.get();
      }
    }
  }

  private synchronized void note(int index, CorpusSample sample, ExecutionResult result) {
    results.incrementAndGet(index);
    outcomes.computeIfAbsent(result.outcome().name(), _ -> new LongAdder()).increment();
    if (!sample.fits(result)) {
      wrong.add("%d %s: %s (%s)".formatted(index, sample, result.outcome(), result.detail()));
    }
  }

  private synchronized void afterEach(Sandbox sandbox) {
    int count = finished.incrementAndGet();
    if (count % KILL_EVERY == 0 && count < SAMPLES) {
      killOne();
    }
    if (count % (SAMPLES / 20) == 0) {
      resident.add(sandbox.status().residentBytes());
    }
  }

  private void killOne() {
    List<ProcessHandle> workers =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .toList();
    if (!workers.isEmpty() && workers.get(random.nextInt(workers.size())).destroyForcibly()) {
      killed++;
    }
  }

  private void assertSteady() {
    // Two workers and a spare, each of which is retired above its limit, beyond which it may grow
    // within a sample.
    assertThat(most(resident)).isLessThan(4 * Retirement.DEFAULT.residentBytes());
    if (SAMPLES < LONG_RUN) {
      return; // Too short to distinguish growth from differences between samples.
    }
    long early = most(resident.subList(resident.size() / 4, resident.size() / 2));
    long late = most(resident.subList(resident.size() * 3 / 4, resident.size()));
    assertThat(late).as("resident bytes, early and late").isLessThan(early * 2);
  }

  private static long most(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private void report(SandboxStatus status, Duration time) {
    System.out.printf(
        "soak: %d samples in %.0f s (%.1f/s), outcomes %s, %d workers killed by the test, %d lost, %d retired%n",
        SAMPLES,
        time.toMillis() / 1e3,
        SAMPLES / (time.toMillis() / 1e3),
        outcomes,
        killed,
        status.lostWorkers(),
        status.retiredWorkers());
    System.out.printf(
        "soak: MiB resident in the workers along the way %s%n",
        Arrays.toString(resident.stream().mapToLong(bytes -> bytes >> 20).toArray()));
  }
}
