package dev.crucible.harness.score;

import dev.crucible.runtime.SandboxConfig;

/**
 * What code expects that was written for other surroundings.
 *
 * <p>Names that NumPy and SciPy have removed, and that SciCode's own files and older generated code
 * use: {@code np.product}, {@code scipy.integrate.simps} and others. {@code guest/compatibility.py}
 * lists them. A name that a library has is never replaced.
 *
 * <p>Stand-ins for libraries that code imports beside its work, such as Matplotlib: {@code
 * guest/stand_ins.py}. A library that is installed is never replaced.
 */
public final class Compatibility {

  private Compatibility() {}

  /** Provides them in every context. */
  public static SandboxConfig.Builder addTo(SandboxConfig.Builder config) {
    return config
        .guestModule("crucible_compatibility", GuestModules.source("compatibility.py"))
        .guestModule("crucible_stand_ins", GuestModules.source("stand_ins.py"));
  }
}
