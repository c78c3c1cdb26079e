package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.objects.code.PCode;
import com.oracle.graal.python.nodes.bytecode_dsl.BytecodeDSLCodeUnit;
import com.oracle.graal.python.nodes.bytecode_dsl.PBytecodeDSLRootNode;
import com.oracle.truffle.api.nodes.RootNode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * GraalPy's cache of functions' code, which GraalPy never empties. Since each sample is new code,
 * the cache would fill the heap after some ten thousand samples. An entry that was removed is
 * recreated when it is needed. Not thread-safe.
 */
public final class CodeCache {
  /** Number of entries that may be added before all entries are examined. */
  private static final int SPARE = 1000;

  private static final VarHandle CACHE = cache();

  private final Map<Object, RootNode> cached;
  private final Set<Object> kept = new HashSet<>();
  private int limit;

  @SuppressWarnings("unchecked") // The field's declared type.
  public CodeCache(PythonLanguage language) {
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

  /** Marks all current entries as permanent. */
  public void keep() {
    kept.addAll(cached.keySet());
    limit = cached.size() + SPARE;
  }

  /**
   * Removes the functions within a code, which no other request will run. Otherwise each sample's
   * code would be alive until the next {@link #trim}, and the garbage collector would move it to
   * the old generation.
   */
  void forget(PCode code) {
    if (code.getRootNode() instanceof PBytecodeDSLRootNode root) {
      forgetFunctions(root.getCodeUnit());
    }
  }

  private void forgetFunctions(BytecodeDSLCodeUnit unit) {
    for (Object constant : unit.constants) {
      if (constant instanceof BytecodeDSLCodeUnit function) {
        cached.remove(List.of(function));
        forgetFunctions(function);
      }
    }
  }

  /**
   * Removes code that is not marked as permanent, once more than {@value #SPARE} entries have been
   * added.
   */
  public void trim() {
    if (cached.size() > limit) {
      cached
          .entrySet()
          .removeIf(entry ->
              entry.getValue() instanceof PBytecodeDSLRootNode && !kept.contains(entry.getKey()));
      limit = cached.size() + SPARE;
    }
  }
}
