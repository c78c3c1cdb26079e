package dev.crucible.harness.score;

import dev.crucible.runtime.SandboxConfig;

/**
 * Names that NumPy and SciPy have removed, and that SciCode's own files and older generated code
 * use: {@code np.product}, {@code scipy.integrate.simps} and others. {@code guest/compatibility.py}
 * lists them. A name that a library has is never replaced.
 */
public final class Compatibility {

  private Compatibility() {}

  /** Provides the names in every context. */
  public static SandboxConfig.Builder addTo(SandboxConfig.Builder config) {
    return config.guestModule("crucible_compatibility", GuestModules.source("compatibility.py"));
  }
}
