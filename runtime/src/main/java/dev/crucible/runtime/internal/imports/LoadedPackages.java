package dev.crucible.runtime.internal.imports;

import dev.crucible.runtime.ExecutionRequest;
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

  /** What a request imports of packages that are no part of Python and not NumPy. */
  public static Set<String> neededBy(ExecutionRequest request) {
    Set<String> needed = new LinkedHashSet<>();
    for (String module : Imports.of(request.sections())) {
      String top = ModuleNames.top(module);
      if (Imports.LIBRARIES.contains(top)) {
        needed.add(top);
      }
    }
    return needed;
  }

  /** How badly a request fits that needs these; 0 is best. */
  public int misfit(Set<String> needed) {
    int missing = (int) needed.stream().filter(name -> !loaded.contains(name)).count();
    int useful = needed.size() - missing;
    return MISSING * missing + loaded.size() - useful;
  }

  /** Notes that a request that needs these is to run there. */
  public void load(Set<String> needed) {
    loaded.addAll(needed);
  }
}
