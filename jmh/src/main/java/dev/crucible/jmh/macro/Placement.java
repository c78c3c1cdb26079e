package dev.crucible.jmh.macro;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.jmh.WarmWorkers;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place where samples run: {@code 2 contexts} in this JVM, or {@code 2 workers} with one
 * context each. Immutable.
 *
 * @param count the number of samples that run at the same time
 * @param workers true if each context has a separate process
 */
record Placement(int count, boolean workers) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]?) (context|worker)s?");

  /**
   * Parses a placement such as {@code 2 workers}.
   *
   * @throws IllegalArgumentException if {@code text} has another form
   */
  static Placement parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no placement: those look like 2 contexts, or 1 worker".formatted(text));
    }
    return new Placement(Integer.parseInt(form.group(1)), form.group(2).equals("worker"));
  }

  /** Opens a sandbox that recycles its contexts, and waits until all of them are warm. */
  Sandbox open() throws InterruptedException {
    return open(Isolation.RECYCLED);
  }

  /**
   * Opens a sandbox with the given isolation between requests, and waits until all its contexts are
   * warm.
   */
  Sandbox open(Isolation isolation) throws InterruptedException {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    // No spare workers: one that starts in the background would take the cores.
    SandboxConfig.Builder config =
        SandboxConfig.newBuilder(environment.executable()).isolation(isolation).spareWorkers(0);
    GuestModules.addTo(config);
    if (!workers) {
      return Sandbox.inProcess(config.contexts(count).build());
    }
    return WarmWorkers.open(config.workers(count).build());
  }

  /** Returns the form that {@link #parse} accepts. */
  @Override
  public String toString() {
    return "%d %s%s".formatted(count, workers ? "worker" : "context", count == 1 ? "" : "s");
  }
}
