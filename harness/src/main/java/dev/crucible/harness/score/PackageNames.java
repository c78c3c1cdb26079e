package dev.crucible.harness.score;

import java.util.Map;

/** What people call the package that a module belongs to. */
final class PackageNames {
  private static final Map<String, String> NAMES =
      Map.of("scipy", "SciPy", "sympy", "SymPy", "matplotlib", "Matplotlib", "pandas", "pandas");

  private PackageNames() {}

  static String of(String module) {
    int dot = module.indexOf('.');
    String top = dot < 0 ? module : module.substring(0, dot);
    return NAMES.getOrDefault(top, top);
  }
}
