package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.modules.csv.CSVModuleBuiltins;
import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import com.oracle.graal.python.builtins.objects.common.HashingStorage;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageLen;
import com.oracle.graal.python.builtins.objects.common.ObjectHashMap;
import com.oracle.graal.python.builtins.objects.common.SequenceStorageNodes.GetItemScalarNode;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.list.PList;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.builtins.objects.random.PRandom;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.runtime.sequence.storage.ObjectSequenceStorage;
import com.oracle.graal.python.runtime.sequence.storage.SequenceStorage;
import com.oracle.truffle.api.object.DynamicObject;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;

/**
 * State of the interpreter that is in values rather than in attributes of modules: lists and
 * dictionaries of the standard library, settings, generators of random numbers. Whether any of it
 * has changed is known in microseconds, so restoring it, which Python does, is left out after most
 * requests.
 *
 * <p>Belongs to one context; used only in its guest thread, which has entered the context.
 */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
public final class InterpreterState {
  private static final VarHandle RANDOM_STATE = field(PRandom.class, "state", int[].class);
  private static final VarHandle RANDOM_INDEX = field(PRandom.class, "index", int.class);
  private static final VarHandle ENTRIES =
      field(ObjectHashMap.class, "keysAndValues", Object[].class);
  private static final VarHandle FIELD_LIMIT =
      field(CSVModuleBuiltins.class, "fieldLimit", long.class);

  private final PythonContext context;
  private final List<Watched> watched = new ArrayList<>();

  /** A part of the state, with its recorded value. */
  private interface Watched {
    /** Records the current value. */
    void capture();

    /** Returns true if the value is the recorded one. */
    boolean same();
  }

  private InterpreterState(PythonContext context) {
    this.context = context;
  }

  /**
   * Records the state of the context that the calling thread has entered.
   *
   * @param objects a Python list of the objects to watch: lists and dictionaries by their elements,
   *     modules by the state that GraalPy keeps for them, generators of {@code random} by their
   *     numbers, other objects by their attributes
   * @param inC a Python list of pairs: an object of a type that C code defines, and the size of its
   *     memory in bytes
   */
  public static InterpreterState take(Value objects, Value inC) {
    var state = new InterpreterState(PythonContext.get(null));
    state.watched.add(new Reading(state::settings));
    for (long i = 0; i < objects.getArraySize(); i++) {
      state.watch(GuestObjects.of(objects.getArrayElement(i)));
    }
    for (long i = 0; i < inC.getArraySize(); i++) {
      Value pair = inC.getArrayElement(i);
      var object = (PythonAbstractNativeObject) GuestObjects.of(pair.getArrayElement(0));
      state.watched.add(new NativeMemory(object, pair.getArrayElement(1).asLong()));
    }
    state.capture();
    return state;
  }

  private void watch(Object object) {
    switch (object) {
      case PList list -> watched.add(new Elements(list));
      case PDict dict -> watched.add(new Entries(dict));
      case PRandom random -> {
        watched.add(new RandomNumbers(random));
        watched.add(new Attributes(random));
      }
      case PythonModule module when module.getBuiltins() instanceof CSVModuleBuiltins csv ->
          watched.add(new Reading(() -> (long) FIELD_LIMIT.get(csv)));
      case PythonModule module ->
          watched.add(new Reading(() -> module.getModuleState(Object.class)));
      case DynamicObject other -> watched.add(new Attributes(other));
      default -> throw new IllegalStateException("cannot watch an object of " + object.getClass());
    }
  }

  private static VarHandle field(Class<?> owner, String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
          .findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of GraalPy is not supported", e);
    }
  }

  /** Records the current state. Only trusted code may have run since a restore. */
  public void capture() {
    watched.forEach(Watched::capture);
  }

  /** Returns true if the whole state is the recorded one. */
  public boolean unchanged() {
    for (Watched each : watched) {
      if (!each.same()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Settings of {@code sys}, {@code gc}, {@code locale} and functions at exit, which hold for the
   * whole context.
   */
  private record Settings(
      int recursion, double switching, int digits, Object locale, boolean collecting, int atExit) {}

  private Settings settings() {
    return new Settings(
        context.getSysModuleState().getRecursionLimit(),
        context.getSysModuleState().getSwitchInterval(),
        context.getIntMaxStrDigits(),
        context.getCurrentLocale(),
        context.getGcState().isEnabled(),
        context.getAtexitHookCount());
  }

  /** A value that is read, and compared by {@code equals}. */
  private static final class Reading implements Watched {
    private final Supplier<Object> current;
    private Object kept;

    Reading(Supplier<Object> current) {
      this.current = current;
    }

    @Override
    public void capture() {
      kept = current.get();
    }

    @Override
    public boolean same() {
      return Objects.equals(current.get(), kept);
    }
  }

  private static final class Elements implements Watched {
    private final PList list;
    private Object[] kept = {};

    Elements(PList list) {
      this.list = list;
    }

    @Override
    public void capture() {
      SequenceStorage storage = list.getSequenceStorage();
      kept = new Object[storage.length()];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = GetItemScalarNode.executeUncached(storage, i);
      }
    }

    @Override
    public boolean same() {
      SequenceStorage storage = list.getSequenceStorage();
      if (storage.length() != kept.length) {
        return false;
      }
      if (storage instanceof ObjectSequenceStorage objects) {
        return Identity.sameElements(objects.getInternalObjectArray(), kept, kept.length);
      }
      return kept.length == 0;
    }
  }

  private static final class Entries implements Watched {
    private final PDict dict;
    private Object[] kept = {};
    private int size;

    Entries(PDict dict) {
      this.dict = dict;
    }

    @Override
    public void capture() {
      HashingStorage storage = dict.getDictStorage();
      size = HashingStorageLen.executeUncached(storage);
      kept =
          storage instanceof ObjectHashMap map
              ? ((Object[]) ENTRIES.get(map)).clone()
              : new Object[0];
    }

    @Override
    public boolean same() {
      HashingStorage storage = dict.getDictStorage();
      if (HashingStorageLen.executeUncached(storage) != size) {
        return false;
      }
      return size == 0
          || (storage instanceof ObjectHashMap map
              && Identity.sameElements((Object[]) ENTRIES.get(map), kept));
    }
  }

  private static final class RandomNumbers implements Watched {
    private final PRandom random;
    private int[] state = {};
    private int index;

    RandomNumbers(PRandom random) {
      this.random = random;
    }

    @Override
    public void capture() {
      state = ((int[]) RANDOM_STATE.get(random)).clone();
      index = (int) RANDOM_INDEX.get(random);
    }

    @Override
    public boolean same() {
      return (int) RANDOM_INDEX.get(random) == index
          && Arrays.equals((int[]) RANDOM_STATE.get(random), state);
    }
  }

  private static final class Attributes implements Watched {
    private final AttributeState state;

    Attributes(DynamicObject object) {
      this.state = new AttributeState(object);
    }

    @Override
    public void capture() {
      state.refresh();
    }

    @Override
    public boolean same() {
      return state.same();
    }
  }

  /** The memory of an object of a C type, without its reference count and its type. */
  private static final class NativeMemory implements Watched {
    private static final long HEAD_BYTES = 2 * Long.BYTES;

    private final PythonAbstractNativeObject object;
    private final long bytes;
    private byte[] kept = {};

    NativeMemory(PythonAbstractNativeObject object, long bytes) {
      this.object = object;
      this.bytes = bytes - HEAD_BYTES;
    }

    @SuppressWarnings("restricted") // The object is alive and has that many bytes.
    private MemorySegment memory() {
      return MemorySegment.ofAddress(object.getPtr() + HEAD_BYTES).reinterpret(bytes);
    }

    @Override
    public void capture() {
      kept = memory().toArray(ValueLayout.JAVA_BYTE);
    }

    @Override
    public boolean same() {
      return memory().mismatch(MemorySegment.ofArray(kept)) < 0;
    }
  }
}
