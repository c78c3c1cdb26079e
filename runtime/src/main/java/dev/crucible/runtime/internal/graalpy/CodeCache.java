package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.nodes.bytecode_dsl.PBytecodeDSLRootNode;
import com.oracle.truffle.api.nodes.RootNode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * GraalPy's cache of functions' code, which it never empties: with each sample being new code, it
 * would fill the heap after some ten thousand. What it holds can be made again at any time.
 */
final class CodeCache {
  /** So many more may be there before all are looked through. */
  private static final int SPARE = 1000;

  private static final VarHandle CACHE = cache();

  private final Map<Object, RootNode> cached;
  private final Set<Object> kept = new HashSet<>();
  private int limit;

  @SuppressWarnings("unchecked") // As it is declared.
  CodeCache(PythonLanguage language) {
    cached = (Map<Object, RootNode>) CACHE.get(language);
  }

  private static VarHandle cache() {
    try {
      return MethodHandles.privateLookupIn(PythonLanguage.class, MethodHandles.lookup())
          .findVarHandle(PythonLanguage.class, "runtimeCachedRootNodes", ConcurrentHashMap.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of GraalPy is not supported", e);
    }
  }

  /** Takes what is there now for what is to stay. */
  void keep() {
    kept.addAll(cached.keySet());
    limit = cached.size() + SPARE;
  }

  /** Forgets code that came later, once there is much of it. */
  void trim() {
    if (cached.size() > limit) {
      cached
          .entrySet()
          .removeIf(entry ->
              entry.getValue() instanceof PBytecodeDSLRootNode && !kept.contains(entry.getKey()));
      limit = cached.size() + SPARE;
    }
  }
}
