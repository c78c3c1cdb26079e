package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import dev.crucible.harness.sample.Draw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The store of a run's results: a journal, {@code results.jsonl}, in the run's directory, with one
 * line for each sample.
 *
 * <p>The future that {@link #add} returns completes when the line is on disk, so that a killed
 * process loses no result that was counted, and {@link #resume} continues after it. Results that
 * are added at the same time are forced to disk together. Thread-safe.
 */
public final class RunStore implements AutoCloseable {
  private final Path directory;
  private final RunLock lock;
  private final RunDescription run;
  private final Journal journal;
  private final JournalWriter writer;
  private final LineDecoder lines = new LineDecoder();

  private RunStore(Path directory, RunLock lock, RunDescription run) throws IOException {
    this.directory = directory;
    this.lock = lock;
    this.run = run;
    this.journal = Journal.read(directory);
    this.writer =
        new JournalWriter(
            journal.file(),
            JournalFile.open(journal.file()),
            journal.length(),
            journal.results(),
            StepGroups.of(run.problems()));
  }

  /**
   * Creates the store of a new run in {@code directory}, and the directory if it is missing. A
   * store without results, which a run leaves that is stopped before its first one, is replaced.
   *
   * @param problems the problems of which samples are scored
   * @param expected the number of samples to score
   * @throws DataException if the directory already has results, or another process is writing them,
   *     or the directory cannot be written
   */
  public static RunStore create(
      Path directory, RunInfo info, List<ProblemEntry> problems, int expected) {
    try {
      requireDirectory(directory);
      Files.createDirectories(directory);
      RunLock lock = RunLock.write(directory);
      try {
        requireNoResults(directory);
        new RunDatabase(directory).delete();
        Files.write(directory.resolve(Journal.NAME), new byte[0]);
        var run = new RunDescription(info, problems, expected);
        run.write(directory);
        return new RunStore(directory, lock, run);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): name another directory with --out."
              .formatted(directory, Messages.firstLine(e)),
          e);
    }
  }

  /**
   * Checks that a new run can be stored in {@code directory}.
   *
   * @throws DataException if the directory already has results, or another process is writing them,
   *     or {@code directory} is a file
   */
  public static void requireFree(Path directory) {
    requireDirectory(directory);
    try {
      if (Files.isDirectory(directory)) {
        RunLock.requireUnused(directory);
        requireNoResults(directory);
      }
    } catch (IOException e) {
      throw Journal.unreadable(directory, e);
    }
  }

  private static void requireDirectory(Path directory) {
    if (Files.isRegularFile(directory)) {
      throw new DataException("%s is not a directory: name one with --out.".formatted(directory));
    }
  }

  private static void requireNoResults(Path directory) throws IOException {
    if (holdsResults(directory)) {
      throw new DataException(
          "%1$s already holds results: continue that run with --resume %1$s, or name another directory with --out."
              .formatted(directory));
    }
  }

  private static boolean holdsResults(Path directory) throws IOException {
    Path file = directory.resolve(Journal.NAME);
    if (!RunDescription.isIn(directory)) {
      // A run of the first format, or another program's file.
      return Files.exists(directory.resolve(RunDatabase.NAME)) || size(file) > 0;
    }
    if (size(file) == 0) {
      return false;
    }
    try (Journal journal = Journal.read(directory)) {
      return journal.results().size() > 0;
    }
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /**
   * Returns the name, start and metadata of the run in {@code directory}, without reading its
   * results.
   *
   * @throws DataException if there is no run, or another process is writing it, or it is malformed
   */
  public static RunInfo info(Path directory) {
    RunDescription run = RunDescription.read(directory);
    try {
      RunLock.requireUnused(directory);
      return run.info();
    } catch (IOException e) {
      throw Journal.unreadable(directory, e);
    }
  }

  /**
   * Opens the store of an incomplete run, to resume it with as many samples as it was started with.
   *
   * @param samples the number of samples to score, those with results included
   * @throws DataException if the run was started with another number of samples, or as of {@link
   *     #resume(Path)}
   */
  public static RunStore resume(Path directory, int samples) {
    RunDescription run = RunDescription.read(directory);
    if (run.expected() != samples) {
      throw new DataException(
          "The run in %s was started with %d samples, and there are %d now: restore the samples, or start a new run with --out."
              .formatted(directory, run.expected(), samples));
    }
    return resume(directory, run);
  }

  /**
   * Opens the store of an incomplete run, to resume it.
   *
   * @throws DataException if there is no run, or another process is writing it, or it is malformed
   */
  public static RunStore resume(Path directory) {
    return resume(directory, RunDescription.read(directory));
  }

  private static RunStore resume(Path directory, RunDescription run) {
    try {
      RunLock lock = RunLock.write(directory);
      try {
        return new RunStore(directory, lock, run);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw Journal.unreadable(directory.resolve(Journal.NAME), e);
    }
  }

  /**
   * Reads the results of a run.
   *
   * @throws DataException if there is no run, or another process is writing it, or it is malformed
   */
  public static RunReader read(Path directory) {
    RunDescription run = RunDescription.read(directory);
    try {
      RunLock.requireUnused(directory);
      return new RunReader(directory, run, Journal.read(directory));
    } catch (IOException e) {
      throw Journal.unreadable(directory.resolve(Journal.NAME), e);
    }
  }

  static RunData data(RunDescription run, Journal journal) {
    return new RunData(
        run.info(),
        run.problems(),
        run.expected(),
        SampleList.of(journal.results()),
        journal::execution);
  }

  /** Returns the result of a sample, if it is on disk. */
  public Optional<ScoredSample> find(Draw draw) {
    OptionalInt row = journal.results().find(draw);
    return row.isEmpty() ? Optional.empty() : Optional.of(journal.results().get(row.getAsInt()));
  }

  /**
   * Returns the result of {@code draw} that reuses the execution with a {@linkplain
   * ExecutionRecord#key() key}, if that execution is on disk. The result is not added.
   *
   * @param cutOff whether the answer that {@code draw} is taken from reached the limit of tokens
   */
  public Optional<ScoredSample> reuse(String key, Draw draw, boolean cutOff) {
    OptionalInt execution = journal.results().findExecution(key);
    return execution.isEmpty()
        ? Optional.empty()
        : Optional.of(journal.results().reusing(execution.getAsInt(), draw, cutOff));
  }

  /**
   * Checks that each result on disk is of one of the samples to score.
   *
   * @throws DataException if there is a result of another sample; the message names the directory
   */
  public void requireOnly(Collection<Draw> draws) {
    if (results().isEmpty()) {
      return;
    }
    Set<Draw> known = new HashSet<>(draws);
    for (ScoredSample result : results()) {
      if (!known.contains(result.draw())) {
        throw new DataException(
            "The run in %s has a result of %s, which is not among the samples any more: restore the samples, or start a new run with --out."
                .formatted(directory, result.draw()));
      }
    }
  }

  /** Returns the results that are on disk. */
  public SampleList results() {
    return SampleList.of(journal.results());
  }

  /**
   * Adds a result. Blocks while 1024 or more results are pending.
   *
   * @param execution the execution of the sample; needed once for each {@link
   *     ExecutionRecord#key()}
   * @return a future that completes when the result is on disk; it fails with a {@link
   *     DataException} if the result cannot be written
   * @throws InterruptedException if the calling thread is interrupted while it is blocked
   */
  public CompletableFuture<Void> add(ScoredSample sample, ExecutionRecord execution)
      throws InterruptedException {
    return writer.add(sample, execution);
  }

  /**
   * Adds a result whose execution has been added, or is being added. Blocks while 1024 or more
   * results are pending.
   *
   * @return a future as of {@link #add(ScoredSample, ExecutionRecord)}
   * @throws InterruptedException if the calling thread is interrupted while it is blocked
   */
  public CompletableFuture<Void> add(ScoredSample sample) throws InterruptedException {
    return writer.add(sample);
  }

  /**
   * Adds a result with its execution, unless there is one of the same sample. Blocks while 1024 or
   * more results are pending.
   *
   * @param line what {@link ResultLines#of} has returned
   * @return a future as of {@link #add(ScoredSample, ExecutionRecord)}; empty if the sample has a
   *     result
   * @throws DataException if the line is damaged
   * @throws InterruptedException if the calling thread is interrupted while it is blocked
   */
  public Optional<CompletableFuture<Void>> addLine(String line) throws InterruptedException {
    try {
      ScoredSample sample = decoded(line);
      return find(sample.draw()).isPresent()
          ? Optional.empty()
          : Optional.of(writer.add(sample, line));
    } catch (DamagedLineException e) {
      throw new DataException(
          "A result of another machine is damaged (%s): score it again.".formatted(e.getMessage()),
          e);
    }
  }

  private ScoredSample decoded(String line) throws DamagedLineException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    synchronized (lines) {
      return lines.summary(bytes, 0, bytes.length).sample();
    }
  }

  /** Returns the results that are on disk. Executions can be looked up while the store is open. */
  public RunData data() {
    return data(run, journal);
  }

  /**
   * Makes the database {@code run.duckdb} of the results that are on disk.
   *
   * @throws DataException if the database cannot be written
   */
  public void fillDatabase() {
    new RunDatabase(directory).fill(run);
  }

  /**
   * Waits until all added results are on disk, and releases the lock.
   *
   * @throws DataException if a file cannot be closed
   */
  @Override
  public void close() {
    try (lock;
        journal) {
      writer.close();
    } catch (IOException e) {
      throw Journal.unreadable(journal.file(), e);
    }
  }
}
