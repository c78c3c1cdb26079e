package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.common.ObjectHashMap;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.util.PythonUtils;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The objects that the names in {@code sys.modules} stand for, without {@code __main__}. Not
 * thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
final class LoadedModules {
  private static final VarHandle ENTRIES = entries();

  private static final TruffleString MAIN = GuestObjects.text("__main__");

  private final PythonContext context;
  private final Map<TruffleString, Object> loaded = new LinkedHashMap<>();

  /** Names and modules in turn, as the dictionary has them. */
  private Object[] expected = {};

  /**
   * Indices in the dictionary's array of entries at which the pairs of {@link #expected} were last
   * found.
   */
  private int[] positions = {};

  LoadedModules(PythonContext context) {
    this.context = context;
  }

  private static VarHandle entries() {
    try {
      return MethodHandles.privateLookupIn(ObjectHashMap.class, MethodHandles.lookup())
          .findVarHandle(ObjectHashMap.class, "keysAndValues", Object[].class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of GraalPy is not supported", e);
    }
  }

  /**
   * Adds the modules that were loaded since the last call.
   *
   * @param added called with the name and the module of each
   */
  void extend(BiConsumer<TruffleString, Object> added) {
    now()
        .forEach((name, module) -> {
          if (loaded.putIfAbsent(name, module) == null) {
            added.accept(name, module);
          }
        });
    noteOrder();
  }

  private Map<TruffleString, Object> now() {
    Map<TruffleString, Object> now = new LinkedHashMap<>();
    HashingEntries.forEach(
        context.getSysModules().getDictStorage(),
        (key, value) -> {
          if (key instanceof TruffleString name
              && !name.equalsUncached(MAIN, PythonUtils.TS_ENCODING)) {
            now.put(name, value);
          }
        });
    return now;
  }

  /** Notes where the dictionary keeps its entries, so that they are compared without a look-up. */
  private void noteOrder() {
    List<Object> pairs = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    if (context.getSysModules().getDictStorage() instanceof ObjectHashMap storage) {
      Object[] entries = (Object[]) ENTRIES.get(storage);
      for (int i = 0; i + 1 < entries.length; i += 2) {
        if (entries[i] instanceof TruffleString name
            && loaded.containsKey(name)
            && loaded.get(name) == entries[i + 1]) {
          pairs.add(name);
          pairs.add(entries[i + 1]);
          found.add(i);
        }
      }
    }
    expected = pairs.toArray();
    positions = found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the names that no longer stand for the same object; mostly none. */
  List<TruffleString> replaced() {
    if (unchanged()) {
      return List.of();
    }
    List<TruffleString> replaced = new ArrayList<>();
    loaded.forEach((name, module) -> {
      if (context.getSysModules().getItem(name) != module) {
        replaced.add(name);
      }
    });
    if (replaced.isEmpty()) {
      noteOrder();
    }
    return replaced;
  }

  /** Returns true if the entry of every module is where it was last found. */
  private boolean unchanged() {
    if (positions.length != loaded.size()
        || !(context.getSysModules().getDictStorage() instanceof ObjectHashMap storage)) {
      return false;
    }
    Object[] entries = (Object[]) ENTRIES.get(storage);
    for (int i = 0; i < positions.length; i++) {
      int position = positions[i];
      if (position + 1 >= entries.length
          || entries[position] != expected[2 * i]
          || entries[position + 1] != expected[2 * i + 1]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Makes each name stand for its object again, and removes all other names except {@code
   * __main__}.
   */
  void restore() {
    PDict dict = context.getSysModules();
    int own = dict.getItem(MAIN) == null ? 0 : 1;
    if (unchanged() && ((ObjectHashMap) dict.getDictStorage()).size() == loaded.size() + own) {
      return;
    }
    Set<TruffleString> now = now().keySet();
    now.stream().filter(name -> !loaded.containsKey(name)).toList().forEach(dict::delItem);
    replaced().forEach(name -> dict.setItem(name, loaded.get(name)));
  }
}
