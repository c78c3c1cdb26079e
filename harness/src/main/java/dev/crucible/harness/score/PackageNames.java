package dev.crucible.harness.score;

import dev.crucible.environment.PackageSpec;
import java.util.Map;

/** The names of the packages that modules belong to. */
final class PackageNames {
  private static final Map<String, String> NAMES =
      Map.of("scipy", "SciPy", "sympy", "SymPy", "matplotlib", "Matplotlib", "pandas", "pandas");

  private PackageNames() {}

  static String of(String module) {
    String top = top(module);
    return NAMES.getOrDefault(top, top);
  }

  /** Returns the name that {@code crucible env --with} expects for the module's package. */
  static String toInstall(String module) {
    String top = top(module);
    return PackageSpec.byModule().getOrDefault(top, top);
  }

  private static String top(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
