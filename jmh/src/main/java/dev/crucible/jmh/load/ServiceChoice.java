package dev.crucible.jmh.load;

import java.net.URI;
import java.util.Optional;

/**
 * A service to measure. Immutable.
 *
 * @param name the name: {@link #CRUCIBLE}, {@link #STAND_IN}, or that of a service that runs
 * @param url the address of a service that runs; empty if the service is started for the
 *     measurement
 */
public record ServiceChoice(String name, Optional<URI> url) {
  /** The service of this program, {@code crucible serve}. */
  public static final String CRUCIBLE = "crucible";

  /** A service that works as SandboxFusion does: a Python process a request. */
  public static final String STAND_IN = "stand-in";

  private static final int PROCESSES_WARM = 100;
  private static final int UNKNOWN_WARM = 400;
  private static final int CRUCIBLE_WARM = 4000;

  /**
   * Returns the number of requests before the measurement. Crucible compiles its code while it
   * runs, and a process a request is never warmer than the first one.
   */
  int warmUp() {
    return switch (name) {
      case CRUCIBLE -> CRUCIBLE_WARM;
      case STAND_IN -> PROCESSES_WARM;
      default -> UNKNOWN_WARM;
    };
  }
}
