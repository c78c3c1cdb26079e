package dev.crucible.runtime.internal.imports;

import dev.crucible.runtime.NumpyLoading;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The packages that a context or worker has loaded beside those that it starts with. Each costs
 * memory, and time when the state is verified. So a request is best run where just the packages
 * that it needs are loaded.
 *
 * <p>Not thread-safe.
 */
public final class LoadedPackages {
  /**
   * Cost of a package that is missing: more than any number of packages that are loaded needlessly.
   */
  private static final int MISSING = 1000;

  private final Set<String> loaded = new HashSet<>();

  /**
   * Returns the packages among imported modules that are not part of Python. NumPy is one of them
   * only where it is loaded on demand.
   */
  public static Set<String> among(Set<String> imports, NumpyLoading loading) {
    Set<String> needed = new LinkedHashSet<>();
    if (loading == NumpyLoading.ON_DEMAND && Imports.needNumpy(imports)) {
      needed.add(Imports.NUMPY);
    }
    for (String module : imports) {
      String top = ModuleNames.top(module);
      if (Imports.LIBRARIES.contains(top)) {
        needed.add(top);
      }
    }
    return needed;
  }

  /**
   * Returns the cost of running a request here, as a number of 0 or more; 0 is best.
   *
   * @param needed the packages that the request needs
   */
  public int affinityCost(Set<String> needed) {
    int missing = (int) needed.stream().filter(name -> !loaded.contains(name)).count();
    int useful = needed.size() - missing;
    return MISSING * missing + loaded.size() - useful;
  }

  /** Returns these packages and NumPy. */
  public static Set<String> andNumpy(Set<String> needed) {
    Set<String> all = new LinkedHashSet<>(needed);
    all.add(Imports.NUMPY);
    return all;
  }

  /** Returns true if a request that needs these packages also needs NumPy. */
  public static boolean withNumpy(Set<String> needed) {
    return needed.contains(Imports.NUMPY);
  }

  /** Notes that these packages are loaded, because a request that needs them is about to run. */
  public void load(Set<String> needed) {
    loaded.addAll(needed);
  }
}
