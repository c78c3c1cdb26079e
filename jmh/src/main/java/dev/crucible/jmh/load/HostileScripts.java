package dev.crucible.jmh.load;

import dev.crucible.environment.support.Resources;
import java.time.Duration;
import java.util.List;

/**
 * Scripts that attack the service: they must be answered, and must not succeed. Each ends by itself
 * or by its time limit without harm where nothing stops it, but takes gigabytes of memory.
 */
public final class HostileScripts {
  private static final List<String> NAMES =
      List.of(
          "endless_loop",
          "memory_bomb",
          "exit_now",
          "fork",
          "crash_by_ctypes",
          "deep_recursion",
          "thread_bomb",
          "output_flood");
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private HostileScripts() {}

  /** Returns the scripts. */
  public static List<KnownScript> read() {
    return NAMES.stream().map(HostileScripts::script).toList();
  }

  private static KnownScript script(String name) {
    String code = Resources.text(HostileScripts.class, "hostile/" + name + ".py");
    return new KnownScript(name, code, Expectation.NO_SUCCESS, TIMEOUT);
  }
}
