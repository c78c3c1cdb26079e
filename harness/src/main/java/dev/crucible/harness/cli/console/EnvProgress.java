package dev.crucible.harness.cli.console;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.environment.Stage;
import dev.crucible.environment.support.Quantities;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The progress of making an environment: on a terminal, one line that is redrawn every second;
 * otherwise, plain lines. Thread-safe.
 */
public final class EnvProgress implements ProgressListener, AutoCloseable {
  /** The number of reports on a long stage without a terminal. */
  private static final int PLAIN_REPORTS = 10;

  private final PrintWriter out;
  private final boolean live;
  private final long began = System.nanoTime();
  private final Map<Stage, String> running = new EnumMap<>(Stage.class);
  private final ScheduledExecutorService clock;
  private boolean sawWork;
  private int lastTenth;

  private EnvProgress(PrintWriter out, boolean live) {
    this.out = out;
    this.live = live;
    this.clock = live ? Executors.newSingleThreadScheduledExecutor(EnvProgress::daemon) : null;
    if (live) {
      var _ = clock.scheduleAtFixedRate(this::draw, 1, 1, TimeUnit.SECONDS);
    }
  }

  /** Returns progress that writes to {@code out}, redrawn if stderr is a terminal. */
  public static EnvProgress to(PrintWriter out) {
    return new EnvProgress(out, Terminal.isThere());
  }

  /** Makes an environment ready, and writes its progress to {@code out}. */
  public static PythonEnvironment environment(EnvironmentSpec spec, PrintWriter out) {
    try (EnvProgress progress = to(out)) {
      return PythonEnvironments.ensure(spec, progress);
    }
  }

  /** Returns progress that writes plain lines to {@code out}. */
  public static EnvProgress plain(PrintWriter out) {
    return new EnvProgress(out, false);
  }

  private static Thread daemon(Runnable work) {
    return Thread.ofPlatform().daemon().name("environment progress").unstarted(work);
  }

  /** Returns true if any stage was executed: the environment was not ready before. */
  public synchronized boolean sawWork() {
    return sawWork;
  }

  @Override
  public synchronized void started(Stage stage) {
    if (!sawWork) {
      sawWork = true;
      line("Preparing the Python environment; the first time takes some minutes.");
    }
    running.put(stage, stage.title());
    if (!live) {
      line(stage.title() + " ...");
    }
    draw();
  }

  @Override
  public synchronized void progressed(Stage stage, int done, int total) {
    running.put(stage, "%s %d/%d".formatted(stage.title(), done, total));
    int tenth = total == 0 ? 0 : done * PLAIN_REPORTS / total;
    if (!live && tenth > lastTenth) {
      line(running.get(stage));
    }
    lastTenth = tenth;
    draw();
  }

  @Override
  public synchronized void finished(Stage stage, Duration took) {
    running.remove(stage);
    lastTenth = 0;
    line("%s: %s".formatted(stage.title(), Quantities.seconds(took, 1)));
    draw();
  }

  @Override
  public synchronized void waiting(String reason) {
    line(reason);
  }

  private void line(String text) {
    out.print(live ? Terminal.ERASE_LINE : "");
    out.println(live ? text : "[%s] %s".formatted(elapsed(), text));
    out.flush();
  }

  private synchronized void draw() {
    if (live && !running.isEmpty()) {
      String stages = running.values().stream().collect(Collectors.joining(", "));
      out.print("%s%s  %s".formatted(Terminal.ERASE_LINE, elapsed(), stages));
      out.flush();
    }
  }

  private String elapsed() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  @Override
  public synchronized void close() {
    if (live) {
      clock.shutdownNow();
      out.print(Terminal.ERASE_LINE);
      out.flush();
    }
  }
}
