package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageLen;
import com.oracle.graal.python.builtins.objects.common.ObjectHashMap;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.lib.PyUnicodeCheckExactNode;
import com.oracle.graal.python.nodes.util.CastToTruffleStringNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    if (hasOtherKeys()) {
      fill(all()); // Modules of C code have been added under keys of another kind.
    }
    now()
        .forEach((name, module) -> {
          if (loaded.putIfAbsent(name, module) == null) {
            added.accept(name, module);
          }
        });
    noteOrder();
  }

  /** Returns true if there is a module of this name. */
  boolean has(TruffleString name) {
    return hasOtherKeys() ? all().containsKey(name) : context.getSysModules().getItem(name) != null;
  }

  private Map<TruffleString, Object> now() {
    Map<TruffleString, Object> now = all();
    now.remove(MAIN);
    return now;
  }

  /** Returns all entries whose keys are plain texts, also {@code __main__}. */
  private Map<TruffleString, Object> all() {
    Map<TruffleString, Object> all = new LinkedHashMap<>();
    HashingEntries.forEach(
        context.getSysModules().getDictStorage(),
        (key, value) -> {
          if (PyUnicodeCheckExactNode.executeUncached(key)) {
            all.putIfAbsent(CastToTruffleStringNode.castKnownStringUncached(key), value);
          }
        });
    return all;
  }

  /** Returns true if not all keys are texts of the usual kind: a sample may have added others. */
  private boolean hasOtherKeys() {
    if (context.getSysModules().getDictStorage() instanceof ObjectHashMap storage) {
      Object[] entries = (Object[]) ENTRIES.get(storage);
      for (int i = 0; i < entries.length; i += 2) {
        if (entries[i] != null && !(entries[i] instanceof TruffleString)) {
          return true;
        }
      }
      return false;
    }
    return true;
  }

  /** Fills the dictionary anew. No key that it has is asked whether it is equal to another. */
  private void fill(Map<TruffleString, Object> entries) {
    PDict dict = context.getSysModules();
    dict.setDictStorage(PDict.createNewStorage(entries.size()));
    entries.forEach(dict::setItem);
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
    Map<TruffleString, Object> now = now();
    List<TruffleString> replaced =
        loaded.entrySet().stream()
            .filter(entry -> now.get(entry.getKey()) != entry.getValue())
            .map(Map.Entry::getKey)
            .toList();
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

  /** Returns true if each name stands for its object, and there are no other names. */
  boolean isAsRecorded() {
    PDict dict = context.getSysModules();
    int size = HashingStorageLen.executeUncached(dict.getDictStorage());
    return replaced().isEmpty()
        && (size == loaded.size()
            || (size == loaded.size() + 1 && !hasOtherKeys() && dict.getItem(MAIN) != null));
  }

  /**
   * Makes each name stand for its object again, and removes all other names except {@code
   * __main__}.
   */
  void restore() {
    Map<TruffleString, Object> entries = all();
    entries.keySet().removeIf(name -> !loaded.containsKey(name) && !name.equals(MAIN));
    entries.putAll(loaded);
    fill(entries);
    noteOrder();
  }
}
