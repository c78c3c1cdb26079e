package dev.crucible.harness.score;

import dev.crucible.environment.PackageSpec;
import java.util.Map;

/** What people call the package that a module belongs to. */
final class PackageNames {
  private static final Map<String, String> NAMES =
      Map.of("scipy", "SciPy", "sympy", "SymPy", "matplotlib", "Matplotlib", "pandas", "pandas");

  private PackageNames() {}

  static String of(String module) {
    String top = top(module);
    return NAMES.getOrDefault(top, top);
  }

  /** What {@code crucible env --with} is told to have the module. */
  static String toInstall(String module) {
    String top = top(module);
    return PackageSpec.byModule().getOrDefault(top, top);
  }

  private static String top(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
