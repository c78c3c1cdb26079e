package dev.crucible.runtime.internal.imports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules of SciPy that a source text uses. SciPy loads most of them only when they are first
 * used, so {@code import scipy} does not name them.
 */
final class ScipyModules {
  private static final String SCIPY = "scipy";

  private static final Set<String> LOADED_LATE =
      Set.of(
          "scipy.cluster",
          "scipy.cluster.hierarchy",
          "scipy.cluster.vq",
          "scipy.constants",
          "scipy.fft",
          "scipy.fftpack",
          "scipy.integrate",
          "scipy.interpolate",
          "scipy.io",
          "scipy.linalg",
          "scipy.linalg.blas",
          "scipy.linalg.lapack",
          "scipy.misc",
          "scipy.ndimage",
          "scipy.odr",
          "scipy.optimize",
          "scipy.signal",
          "scipy.signal.windows",
          "scipy.sparse",
          "scipy.sparse.csgraph",
          "scipy.sparse.linalg",
          "scipy.spatial",
          "scipy.spatial.distance",
          "scipy.spatial.transform",
          "scipy.special",
          "scipy.stats",
          "scipy.stats.qmc");

  /** Imports such as {@code import scipy.sparse as sp}. */
  private static final Pattern RENAMED =
      Pattern.compile("\\bimport[ \\t]+(scipy[\\w.]*)[ \\t]+as[ \\t]+(\\w+)");

  /**
   * Imports such as {@code from scipy import linalg, sparse as sp}, with or without parentheses.
   */
  private static final Pattern TAKEN =
      Pattern.compile(
          "\\bfrom[ \\t]+(scipy[\\w.]*)[ \\t]+import[ \\t]*(?:\\(([^)]{0,2000}+)\\)|([^\\n(]++))");

  /** A name with one or two attributes behind it, each of which may itself be such a name. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\b(\\w++)\\.(?=(\\w++)(?:\\.(\\w++))?)");

  private static final Pattern NAME = Pattern.compile("(\\w+)(?:\\s+as\\s+(\\w+))?");

  private ScipyModules() {}

  /** Returns the modules that are loaded late and that the text names, also by an alias. */
  static Set<String> in(String source) {
    if (!source.contains(SCIPY)) {
      return Set.of();
    }
    Set<String> modules = new LinkedHashSet<>();
    Map<String, String> names = new LinkedHashMap<>(Map.of(SCIPY, SCIPY));
    RENAMED.matcher(source).results().forEach(found -> names.put(found.group(2), found.group(1)));
    TAKEN.matcher(source).results().forEach(found -> taken(found, names, modules));
    ATTRIBUTES
        .matcher(source)
        .results()
        .filter(found -> names.containsKey(found.group(1)))
        .forEach(found -> {
          String first = names.get(found.group(1)) + "." + found.group(2);
          addIfLate(first, modules);
          if (found.group(3) != null) {
            addIfLate(first + "." + found.group(3), modules);
          }
        });
    return modules;
  }

  private static void addIfLate(String module, Set<String> modules) {
    if (LOADED_LATE.contains(module)) {
      modules.add(module);
    }
  }

  private static void taken(MatchResult found, Map<String, String> names, Set<String> modules) {
    Matcher name = NAME.matcher(found.group(2) == null ? found.group(3) : found.group(2));
    while (name.find()) {
      String module = found.group(1) + "." + name.group(1);
      if (LOADED_LATE.contains(module)) {
        modules.add(module);
        names.put(name.group(2) == null ? name.group(1) : name.group(2), module);
      }
    }
  }
}
