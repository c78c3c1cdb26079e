package dev.crucible.runtime.internal.worker.start;

import dev.crucible.environment.cache.CacheLock;
import dev.crucible.environment.support.Sha256;
import dev.crucible.environment.support.WholeFile;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.WorkerCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVM's ahead-of-time cache for workers (JEP 483, 514 and 515): classes that are already loaded
 * and linked, and profiles of their methods from a training run. A worker that starts from the
 * cache is warm in less than half the time, and compiles the right methods sooner.
 *
 * <p>A cache belongs to one JDK, one set of jars and one set of JVM options, from which its name is
 * derived. A JVM that finds that a cache does not fit starts without it. Thread-safe.
 */
public final class AotCache implements WorkerCache {
  /** Number of caches that are kept, of 150 MB each: one for each JDK or checkout in use. */
  private static final int KEPT = 3;

  private static final Duration LONGEST_TRAINING = Duration.ofMinutes(15);

  /** Suffix of files that are being written. */
  private static final String HALF = ".aot.new";

  private final Path directory;
  private final List<Path> classPath;
  private final String name;

  private AotCache(Path directory, List<Path> classPath) {
    this.directory = directory;
    this.classPath = classPath;
    this.name = nameFor(classPath);
  }

  /** Returns the cache for workers that this process starts. */
  public static AotCache ofThisProcess() {
    return new AotCache(WorkerClassPath.CACHE, WorkerClassPath.ofThisProcess());
  }

  private static String nameFor(List<Path> classPath) {
    Stream<String> facts =
        Stream.of("java.home", "java.vm.name", "java.vm.version").map(System::getProperty);
    Stream<String> entries = classPath.stream().map(entry -> CachedFiles.identity(entry, entry));
    String all =
        Stream.of(facts, WorkerCommand.JVM_OPTIONS.stream(), entries)
            .flatMap(each -> each)
            .collect(Collectors.joining("\n"));
    return Sha256.brief(all);
  }

  /** Returns the path of the cache, which may not exist. */
  public Path file() {
    return directory.resolve(name + ".aot");
  }

  /** Returns the path of the training run's output. */
  public Path log() {
    return directory.resolve(name + ".log");
  }

  /** Returns the path of the marker that a failed build leaves, so that it is not repeated. */
  private Path failure() {
    return directory.resolve(name + ".failed");
  }

  /** Returns true if the cache exists. */
  public boolean isThere() {
    return Files.isRegularFile(file());
  }

  @Override
  public boolean isWanted() {
    return !isThere()
        && !Files.exists(failure())
        && classPath.stream().allMatch(Files::isRegularFile)
        && !classPath.isEmpty();
  }

  /** Returns the options by which a worker's JVM uses the cache; empty if it does not exist. */
  public List<String> options() {
    return isThere()
        // A cache that does not fit must print nothing where the supervisor reads.
        ? List.of("-XX:AOTCache=" + file(), "-Xlog:aot*=off", "-Xlog:cds*=off")
        : List.of();
  }

  @Override
  public void make(Path pythonExecutable) throws InterruptedException {
    // Executors of a cluster on one machine, for instance, need the same cache at the same time.
    try (var _ = CacheLock.acquire(directory.resolve(name + ".lock"), _ -> {})) {
      if (!isThere()) {
        makeNow(pythonExecutable);
      }
    } catch (IOException e) {
      throw new SandboxException(
          "workers could not be given a faster start (%s)".formatted(e.getMessage()), e);
    }
  }

  private void makeNow(Path pythonExecutable) throws InterruptedException {
    Path half = directory.resolve("%s.%d%s".formatted(name, ProcessHandle.current().pid(), HALF));
    PrivateDirectory work = PrivateDirectory.create();
    try {
      Files.createDirectories(directory);
      train(half, pythonExecutable, work.path());
      WholeFile.move(half, file());
      forgetOld();
    } catch (IOException e) {
      createQuietly(failure());
      throw new SandboxException(
          "workers could not be given a faster start (%s): see %s".formatted(e.getMessage(), log()),
          e);
    } finally {
      work.delete();
      CachedFiles.delete(half);
    }
  }

  private void train(Path half, Path pythonExecutable, Path work)
      throws IOException, InterruptedException {
    var line = new ArrayList<>(WorkerCommand.java());
    line.add("-XX:AOTCacheOutput=" + half);
    line.add("-cp");
    line.add(WorkerCommand.joined(classPath));
    line.add(WorkerTraining.class.getName());
    line.add(pythonExecutable.toAbsolutePath().toString());
    line.add(Long.toString(ProcessHandle.current().pid()));
    var builder = new ProcessBuilder(line);
    builder.directory(work.toFile()).redirectErrorStream(true).redirectOutput(log().toFile());
    WorkerCommand.limitEnvironment(builder);
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(LONGEST_TRAINING.toSeconds(), TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0 || !Files.isRegularFile(half)) {
        throw new IOException(
            ended ? "the training run ended with " + process.exitValue() : "it took too long");
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void forgetOld() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> newestFirst =
          files
              .filter(file -> file.toString().endsWith(".aot"))
              .sorted(Comparator.comparing(CachedFiles::written).reversed())
              .toList();
      newestFirst.stream().skip(KEPT).forEach(AotCache::forget);
    }
    CachedFiles.forgetOlder(
        directory, LONGEST_TRAINING.multipliedBy(2), file -> file.contains(HALF));
  }

  private static void forget(Path cache) {
    CachedFiles.delete(cache);
    CachedFiles.delete(Path.of(cache.toString().replaceFirst("\\.aot$", ".log")));
  }

  private static void createQuietly(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      // The build will be tried again then.
    }
  }
}
