package dev.crucible.harness.score;

import dev.crucible.runtime.SandboxConfig;

/**
 * Modules for code that was written for other versions of its libraries.
 *
 * <p>{@code guest/compatibility.py} has names that NumPy and SciPy have removed, and that SciCode's
 * own files and older generated code use: {@code np.product}, {@code scipy.integrate.simps} and
 * others. A name that a library has is never replaced.
 *
 * <p>{@code guest/stand_ins.py} has stand-ins for libraries that code imports and does not need for
 * its results, such as Matplotlib. A library that is installed is never replaced.
 */
public final class Compatibility {

  private Compatibility() {}

  /**
   * Adds the modules to every context of a sandbox.
   *
   * @return {@code config}
   */
  public static SandboxConfig.Builder addTo(SandboxConfig.Builder config) {
    return config
        .guestModule("crucible_compatibility", GuestModules.source("compatibility.py"))
        .guestModule("crucible_stand_ins", GuestModules.source("stand_ins.py"));
  }
}
