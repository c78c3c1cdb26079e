package dev.crucible.harness.cli.console;

import dev.crucible.environment.support.Quantities;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.score.ScoringRun;
import dev.crucible.harness.store.ScoredSample;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The progress of scoring: on a terminal, a bar that is redrawn every 200 ms; otherwise, a line for
 * each result. Thread-safe.
 */
public final class ScoreProgress implements ScoringRun.Listener, AutoCloseable {
  private static final int BAR_WIDTH = 24;

  private final PrintWriter out;
  private final Palette palette;
  private final int total;
  private final boolean live;
  private final long began = System.nanoTime();
  private final Map<Draw, Long> running = new TreeMap<>();
  private final ScheduledExecutorService clock;
  private final int doneBefore;
  private int done;
  private int passed;

  private ScoreProgress(
      PrintWriter out, int total, Collection<ScoredSample> earlier, boolean live) {
    this.out = out;
    this.palette = ConsoleWriter.paletteOf(out);
    this.total = total;
    this.live = live;
    this.done = earlier.size();
    this.doneBefore = done;
    this.passed = (int) earlier.stream().filter(ScoredSample::passed).count();
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("crucible-progress").factory());
    if (live) {
      var _ = clock.scheduleAtFixedRate(this::draw, 0, 200, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Returns progress that writes to {@code out}, redrawn if stderr is a terminal.
   *
   * @param total the number of samples in all
   * @param earlier the results that the run had before it was resumed
   */
  public static ScoreProgress to(PrintWriter out, int total, Collection<ScoredSample> earlier) {
    return new ScoreProgress(out, total, earlier, Terminal.isThere());
  }

  static ScoreProgress plain(PrintWriter out, int total) {
    return new ScoreProgress(out, total, List.of(), false);
  }

  @Override
  public synchronized void started(Draw draw) {
    running.put(draw, System.nanoTime());
  }

  @Override
  public synchronized void finished(ScoredSample result) {
    running.remove(result.draw());
    done++;
    passed += result.passed() ? 1 : 0;
    if (!live) {
      out.printf(
          Locale.ROOT,
          "%d/%d  %s  %s  %s%n",
          done,
          total,
          result.draw(),
          palette.outcome(result.outcome()),
          Quantities.seconds(result.wallTime(), 1));
      out.flush();
    }
  }

  private synchronized void draw() {
    int filled = filled(done, total);
    out.printf(
        "%s[%s%s] %d/%d  %d passed  %s%s  %s",
        Terminal.ERASE_LINE,
        palette.good("█".repeat(filled)),
        "░".repeat(BAR_WIDTH - filled),
        done,
        total,
        passed,
        Quantities.seconds(Duration.ofNanos(System.nanoTime() - began), 1),
        rate(),
        runningNow());
    out.flush();
  }

  /** Returns the number of filled cells of the bar, from 0 to its width. */
  static int filled(int done, int total) {
    return total == 0 ? BAR_WIDTH : Math.clamp((long) done * BAR_WIDTH / total, 0, BAR_WIDTH);
  }

  /**
   * Formats the samples per second and the time left at that rate; empty before the first result
   * and in the first second.
   */
  private String rate() {
    double seconds = (System.nanoTime() - began) / 1e9;
    int scored = done - doneBefore;
    if (scored == 0 || seconds < 1) {
      return "";
    }
    double each = seconds / scored;
    return String.format(
        Locale.ROOT, "  %.1f/s  %s left", 1 / each, StageTimes.rough(each * (total - done)));
  }

  private String runningNow() {
    long now = System.nanoTime();
    return running.entrySet().stream()
        .limit(3)
        .map(e ->
            e.getKey().step() + " " + TimeUnit.NANOSECONDS.toSeconds(now - e.getValue()) + " s")
        .collect(Collectors.joining(", "));
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
    if (live) {
      out.print(Terminal.ERASE_LINE);
      out.flush();
    }
  }
}
