package dev.crucible.environment.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class CacheLockTest {
  @TempDir private Path directory;

  @Test
  void oneThreadAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            threads.submit(() -> {
              try (var _ = CacheLock.acquire(lockFile(), reason -> {})) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.sleep(5);
                inside.decrementAndGet();
              }
              return null;
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void aWaitingThreadSaysWhatItWaitsFor() throws Exception {
    List<String> reasons = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch waiting = new CountDownLatch(1);
    Thread second;
    try (var _ = CacheLock.acquire(lockFile(), reasons::add)) {
      second =
          Thread.ofVirtual()
              .start(() ->
                  lockAndFree(reason -> {
                    reasons.add(reason);
                    waiting.countDown();
                  }));
      assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
    }
    second.join();
    assertThat(reasons).singleElement().asString().contains("waiting for it").endsWith(".");
  }

  @Test
  void anotherProcessIsWaitedForAndItsDeathFreesTheLock() throws Exception {
    Process holder = startHolder();
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("locked");
      List<String> reasons = new ArrayList<>();
      Thread killer =
          Thread.ofVirtual()
              .start(() -> {
                while (reasons.isEmpty()) {
                  Thread.onSpinWait();
                }
                holder.destroyForcibly();
              });
      try (var _ = CacheLock.acquire(lockFile(), reasons::add)) {
        assertThat(reasons).singleElement().asString().contains("Process " + holder.pid());
      }
      killer.join();
    } finally {
      holder.destroyForcibly();
    }
  }

  private Process startHolder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classDirectory(CacheLock.class)
                + java.io.File.pathSeparator
                + classDirectory(LockHolder.class),
            LockHolder.class.getName(),
            lockFile().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String classDirectory(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  private void lockAndFree(java.util.function.Consumer<String> onWait) {
    try (var _ = CacheLock.acquire(lockFile(), onWait)) {
      assertThat(Files.exists(lockFile())).isTrue();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Path lockFile() {
    return directory.resolve("locks/x.lock");
  }

  /** A process that takes the lock, prints a line, and holds the lock until it is killed. */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
      try (var _ = CacheLock.acquire(Path.of(arguments[0]), reason -> {})) {
        System.out.println("locked");
        Thread.sleep(60_000);
      }
    }
  }
}
