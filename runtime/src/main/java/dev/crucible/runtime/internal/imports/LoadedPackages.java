package dev.crucible.runtime.internal.imports;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The packages that a context has loaded beside NumPy. Each costs memory, and time when the state
 * is verified, so a request had best run where just those that it needs are loaded.
 *
 * <p>Not thread-safe.
 */
public final class LoadedPackages {
  /** More than any number of packages that are loaded in vain. */
  private static final int MISSING = 1000;

  private final Set<String> loaded = new HashSet<>();

  /** Returns the packages among imported modules that are no part of Python and not NumPy. */
  public static Set<String> among(Set<String> imports) {
    Set<String> needed = new LinkedHashSet<>();
    for (String module : imports) {
      String top = ModuleNames.top(module);
      if (Imports.LIBRARIES.contains(top)) {
        needed.add(top);
      }
    }
    return needed;
  }

  /** Returns what it costs to run a request here that needs these packages; 0 is best. */
  public int affinityCost(Set<String> needed) {
    int missing = (int) needed.stream().filter(name -> !loaded.contains(name)).count();
    int useful = needed.size() - missing;
    return MISSING * missing + loaded.size() - useful;
  }

  /** Notes that a request that needs these is to run there. */
  public void load(Set<String> needed) {
    loaded.addAll(needed);
  }
}
