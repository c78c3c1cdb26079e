package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.sample.Draw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * The results of a run: a journal, {@code results.jsonl}, in the run's folder, with a line a
 * sample.
 *
 * <p>What {@link #add} returns is done when the line is on disk: a process that is killed loses
 * nothing that was counted, and {@link #resume} goes on from there. Results that come at the same
 * time are forced to disk together. Thread-safe.
 */
public final class RunStore implements AutoCloseable {
  private final Path folder;
  private final RunLock lock;
  private final RunDescription run;
  private final Journal journal;
  private final JournalWriter writer;

  private RunStore(Path folder, RunLock lock, RunDescription run) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.run = run;
    this.journal = Journal.read(folder);
    this.writer =
        new JournalWriter(
            journal.file(), JournalFile.open(journal.file()), journal.length(), journal.results());
  }

  /**
   * Creates the store of a new run in {@code folder}, and the folder if it is missing. A store
   * without results, which a run leaves that did not get to its first one, is replaced.
   *
   * @param problems the problems of which samples are scored
   * @param expected how many samples are to be scored
   * @throws DataException if the folder already has results, or cannot be written
   */
  public static RunStore create(
      Path folder, RunInfo info, List<ProblemEntry> problems, int expected) {
    try {
      requireFolder(folder);
      Files.createDirectories(folder);
      RunLock lock = RunLock.write(folder);
      try {
        requireNoResults(folder);
        new RunDatabase(folder).delete();
        Files.write(folder.resolve(Journal.NAME), new byte[0]);
        var run = new RunDescription(info, problems, expected);
        run.write(folder);
        return new RunStore(folder, lock, run);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): name another folder with --out."
              .formatted(folder, firstLine(e)),
          e);
    }
  }

  /**
   * Checks that a new run can be kept in {@code folder}.
   *
   * @throws DataException if the folder already has results, or is a file
   */
  public static void requireFree(Path folder) {
    requireFolder(folder);
    try {
      if (Files.isDirectory(folder)) {
        RunLock.requireUnused(folder);
        requireNoResults(folder);
      }
    } catch (IOException e) {
      throw Journal.unreadable(folder, e);
    }
  }

  private static void requireFolder(Path folder) {
    if (Files.isRegularFile(folder)) {
      throw new DataException("%s is not a folder: name one with --out.".formatted(folder));
    }
  }

  private static void requireNoResults(Path folder) throws IOException {
    if (holdsResults(folder)) {
      throw new DataException(
          "%1$s already holds results: go on with that run by --resume %1$s, or name another folder with --out."
              .formatted(folder));
    }
  }

  private static boolean holdsResults(Path folder) throws IOException {
    Path file = folder.resolve(Journal.NAME);
    if (!RunDescription.isIn(folder)) {
      // Of a run of the first format, or someone else's.
      return Files.exists(folder.resolve(RunDatabase.NAME)) || size(file) > 0;
    }
    if (size(file) == 0) {
      return false;
    }
    try (Journal journal = Journal.read(folder)) {
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
   * Returns what the run in {@code folder} is, without reading its results.
   *
   * @throws DataException if there is none, another process is writing it, or it is broken
   */
  public static RunInfo info(Path folder) {
    RunDescription run = RunDescription.read(folder);
    try {
      RunLock.requireUnused(folder);
      return run.info();
    } catch (IOException e) {
      throw Journal.unreadable(folder, e);
    }
  }

  /**
   * Opens the store of a run that did not come to its end, to go on.
   *
   * @throws DataException if there is none, another process is writing it, or it is broken
   */
  public static RunStore resume(Path folder) {
    RunDescription run = RunDescription.read(folder);
    try {
      RunLock lock = RunLock.write(folder);
      try {
        return new RunStore(folder, lock, run);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw Journal.unreadable(folder.resolve(Journal.NAME), e);
    }
  }

  /**
   * Reads the results of a run.
   *
   * @throws DataException if there is none, another process is writing it, or it is broken
   */
  public static RunReader read(Path folder) {
    RunDescription run = RunDescription.read(folder);
    try {
      RunLock.requireUnused(folder);
      return new RunReader(folder, run, Journal.read(folder));
    } catch (IOException e) {
      throw Journal.unreadable(folder.resolve(Journal.NAME), e);
    }
  }

  static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  static RunData data(RunDescription run, Journal journal) {
    return new RunData(
        run.info(),
        run.problems(),
        run.expected(),
        SampleList.of(journal.results()),
        journal::execution);
  }

  /** The result of a sample, if it is on disk. */
  public Optional<ScoredSample> find(Draw draw) {
    OptionalInt row = journal.results().find(draw);
    return row.isEmpty() ? Optional.empty() : Optional.of(journal.results().get(row.getAsInt()));
  }

  /**
   * The result that {@code draw} has by an execution that is on disk, if there is one of that
   * {@linkplain ExecutionRecord#key() key}. It is not added.
   *
   * @param cutOff whether the answer that {@code draw} is taken from reached the limit of tokens
   */
  public Optional<ScoredSample> reuse(String key, Draw draw, boolean cutOff) {
    OptionalInt execution = journal.results().findExecution(key);
    return execution.isEmpty()
        ? Optional.empty()
        : Optional.of(journal.results().reusing(execution.getAsInt(), draw, cutOff));
  }

  /** The results that are on disk. */
  public SampleList results() {
    return SampleList.of(journal.results());
  }

  /**
   * Adds a result.
   *
   * @param execution what came of the sample's execution; needed once for each {@link
   *     ExecutionRecord#key()}
   * @return done when the result is on disk; fails with a {@link DataException} if it cannot be
   *     written
   * @throws InterruptedException if the calling thread is interrupted while many results wait
   */
  public CompletableFuture<Void> add(ScoredSample sample, ExecutionRecord execution)
      throws InterruptedException {
    return writer.add(sample, execution);
  }

  /** Adds a result of which the execution is here already, or is being added. */
  public CompletableFuture<Void> add(ScoredSample sample) throws InterruptedException {
    return writer.add(sample, null);
  }

  /** The results that are on disk. Executions are looked up while the store is open. */
  public RunData data() {
    return data(run, journal);
  }

  /**
   * Makes the database {@code run.duckdb} of the results that are on disk.
   *
   * @throws DataException if it cannot be written
   */
  public void fillDatabase() {
    new RunDatabase(folder).fill(run);
  }

  /** Waits until what was added is on disk. */
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
