package dev.crucible.runtime;

import dev.crucible.environment.support.Resources;
import java.util.List;

/**
 * The options of JVMs that run guests.
 *
 * @since 0.1
 */
public final class JvmOptions {
  private static final String RESOURCE = "jvm.options";

  private JvmOptions() {}

  /**
   * Returns the options with which workers and the command line are started. Programs that call
   * {@link Sandbox#inProcess} should be started with them too: GraalPy needs native access to load
   * NumPy, and the other options are for speed.
   *
   * @throws IllegalStateException if the build lacks the resource with the options
   */
  public static List<String> ofGuests() {
    return Resources.text(JvmOptions.class, RESOURCE)
        .lines()
        .filter(line -> line.startsWith("-"))
        .toList();
  }
}
