package dev.crucible.harness.score;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.problem.Convention;
import dev.crucible.runtime.SandboxConfig;

/**
 * The modules that the benchmark's tests import: Crucible's implementation of {@code
 * scicode.compare.cmp}.
 */
public final class GuestModules {

  private GuestModules() {}

  /**
   * Makes the modules importable in every context, with {@linkplain Convention#CRUCIBLE Crucible's
   * own} comparison.
   *
   * @return {@code config}
   */
  public static SandboxConfig.Builder addTo(SandboxConfig.Builder config) {
    return addTo(config, Convention.CRUCIBLE);
  }

  /**
   * Makes the modules importable in every context, and sets the rules of tests, by a convention.
   *
   * @return {@code config}
   */
  public static SandboxConfig.Builder addTo(SandboxConfig.Builder config, Convention convention) {
    String comparing =
        switch (convention) {
          case CRUCIBLE -> "scicode/compare/cmp.py";
          case OFFICIAL -> "official/cmp.py";
        };
    return config
        .testRules(ScoringRules.ofTests(convention))
        .guestModule("scicode", source("scicode/__init__.py"))
        .guestModule("scicode.compare", source("scicode/compare/__init__.py"))
        .guestModule("scicode.compare.cmp", source(comparing));
  }

  /** Returns the text of a Python file in the resources, by its path below {@code guest}. */
  public static String source(String resource) {
    return Resources.text(GuestModules.class, "/dev/crucible/harness/guest/" + resource);
  }
}
