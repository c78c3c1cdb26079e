package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.modules.re.PPattern;
import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.common.HashingStorage;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageLen;
import com.oracle.graal.python.builtins.objects.common.PHashingCollection;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.function.PFunction;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.builtins.objects.object.PythonBuiltinObject;
import com.oracle.graal.python.builtins.objects.set.PBaseSet;
import com.oracle.graal.python.builtins.objects.type.PythonAbstractClass;
import com.oracle.graal.python.builtins.objects.type.TpSlots;
import com.oracle.graal.python.builtins.objects.type.TpSlots.GetObjectSlotsNode;
import com.oracle.graal.python.nodes.object.GetClassNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.runtime.sequence.PSequence;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import dev.crucible.runtime.internal.graalpy.PlainValues;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Rules for which changes of attributes are harmless, by the kind of the attributes' owner.
 * Libraries and honest code make such changes. Those of modules are undone after the request all
 * the same.
 */
enum AllowedChanges {
  OF_MODULES {
    @Override
    boolean allows(AttributeChange change, Predicate<Object> isKnown) {
      String name = change.name();
      if (change.before() == null) {
        // Generated code adds older names of functions and types for itself.
        return !name.equals("__getattr__") && !(isBuiltin(name) && !change.isOneOf(OLDER_NAMES));
      }
      return change.isOneOf(OPEN)
          || BOOKKEEPING.contains(name)
          || (!change.owner().equals("builtins") && isCache(change, isKnown));
    }
  },

  OF_CLASSES {
    @Override
    boolean allows(AttributeChange change, Predicate<Object> isKnown) {
      String name = change.name();
      if (change.before() == null) {
        return !name.startsWith("__") && !change.overrides();
      }
      return isCache(change, isKnown)
          && (!name.startsWith("_abc_") || OF_ABSTRACT_CLASSES.contains(name));
    }
  },

  OF_FUNCTIONS {
    @Override
    boolean allows(AttributeChange change, Predicate<Object> isKnown) {
      return change.before() == null && !READ_BY_CODE.contains(change.name());
    }
  };

  private static final int DEEPEST = 8;

  private static final PlainValues NUMBERS_AND_TEXT = new PlainValues(_ -> false);

  private static final TruffleString NAME = GuestObjects.text("__name__");

  /** Attributes that the import system sets in a module. */
  private static final Set<String> BOOKKEEPING =
      Set.of("__package__", "__loader__", "__spec__", "__cached__", "__file__", "__path__");

  /**
   * Names of builtins that NumPy once had. The code of a module finds a name of its own before the
   * builtin of that name.
   */
  private static final Set<String> OLDER_NAMES =
      Set.of("numpy.int", "numpy.float", "numpy.complex", "numpy.object", "numpy.str");

  /**
   * What is replaced if an abstract class registers another one, and then by {@code isinstance}.
   */
  private static final Set<String> OF_ABSTRACT_CLASSES =
      Set.of("_abc_negative_cache", "_abc_negative_cache_version", "_abc_invalidation_counter");

  /** Attributes of functions from which code that inspects a function draws conclusions. */
  private static final Set<String> READ_BY_CODE =
      Set.of("__wrapped__", "__annotations__", "__module__");

  /** Attributes that programs are meant to set. */
  private static final Set<String> OPEN =
      Set.of(
          "sys.stdin",
          "sys.__stdin__",
          "sys.stdout",
          "sys.stderr",
          "sys.__stdout__",
          "sys.__stderr__",
          "sys.argv",
          "sys.path",
          "sys.excepthook",
          "sys.unraisablehook",
          "sys.displayhook",
          "sys.breakpointhook",
          "sys.dont_write_bytecode",
          "sys.ps1",
          "sys.ps2",
          "sys.last_type",
          "sys.last_value",
          "sys.last_traceback",
          "sys.last_exc",
          "sys.tracebacklimit",
          "os.environ",
          "tempfile.tempdir",
          "time.altzone",
          "time.daylight",
          "time.timezone",
          "time.tzname",
          "warnings.showwarning",
          "warnings.warn",
          "warnings.formatwarning",
          "warnings.filters",
          "threading.excepthook");

  /**
   * Returns true if an attribute was added that GraalPy adds to a function or class when it is
   * read: annotations, of which there are none, or the module of a function. Code that copies,
   * decorates or inspects reads both.
   *
   * @param owner the module, class or function
   * @param before the value before; null if the attribute was added
   */
  static boolean addedByReading(DynamicObject owner, String name, Object before, Object now) {
    return before == null
        && switch (name) {
          case "__annotations__" ->
              now instanceof PDict dict
                  && dict.getPythonClass() == PythonBuiltinClassType.PDict
                  && HashingStorageLen.executeUncached(dict.getDictStorage()) == 0;
          case "__module__" ->
              owner instanceof PFunction function && Identity.same(now, moduleOf(function));
          default -> false;
        };
  }

  private static boolean isBuiltin(String name) {
    return PythonContext.get(null).getBuiltins().getAttribute(GuestObjects.text(name))
        != PNone.NO_VALUE;
  }

  /** Returns what GraalPy makes a function's {@code __module__}: the name in its namespace. */
  private static Object moduleOf(PFunction function) {
    Object name =
        switch (function.getGlobals()) {
          case PythonModule module -> module.getAttribute(NAME);
          case PDict names -> HashingEntries.find(names.getDictStorage(), NAME);
          default -> PNone.NO_VALUE;
        };
    return name == PNone.NO_VALUE ? PNone.NONE : name;
  }

  /**
   * Returns true if a change of an attribute cannot alter what other code computes.
   *
   * @param isKnown returns true for a class that was there before any sample
   */
  abstract boolean allows(AttributeChange change, Predicate<Object> isKnown);

  /**
   * Returns true if an attribute is a private cache of its owner, such as {@code _uname_cache}: its
   * name begins with one underscore, its value was no code, and it has become data, or an object of
   * a class of the library.
   */
  private static boolean isCache(AttributeChange change, Predicate<Object> isKnown) {
    String name = change.name();
    return name.startsWith("_")
        && !name.startsWith("__")
        && change.now() != null
        && !isCode(change.before())
        && (isData(change.now(), 0) || isOfLibrary(change, isKnown));
  }

  /** Returns true if a value is None, a number, text, or a container of Python's own of these. */
  private static boolean isData(Object value, int depth) {
    return switch (value) {
      case PDict dict -> isOfPython(dict) && isData(dict.getDictStorage(), depth);
      case PBaseSet set -> isOfPython(set) && isData(set.getDictStorage(), depth);
      default -> NUMBERS_AND_TEXT.isPlain(value);
    };
  }

  private static boolean isData(HashingStorage entries, int depth) {
    if (depth == DEEPEST) {
      return false;
    }
    var all = new AtomicBoolean(true);
    HashingEntries.forEach(
        entries,
        (key, value) -> {
          if (!isData(key, depth + 1) || !(value == PNone.NO_VALUE || isData(value, depth + 1))) {
            all.set(false);
          }
        });
    return all.get();
  }

  private static boolean isOfPython(PythonBuiltinObject object) {
    return object.getPythonClass() instanceof PythonBuiltinClassType;
  }

  /**
   * Returns true if the new value is an object of the old value's class, or of a class that the
   * owner has defined, as the names are that {@code tempfile} makes, or a regular expression.
   * Containers of Python's own are none, since they may hold anything, and what a class of the
   * library makes of a tuple must be data.
   */
  @SuppressWarnings("ReferenceEquality") // Classes are compared.
  private static boolean isOfLibrary(AttributeChange change, Predicate<Object> isKnown) {
    Object value = change.now();
    Object type = GetClassNode.executeUncached(value);
    if (!isKnown.test(type) || isCode(value)) {
      return false;
    }
    return switch (value) {
      case PSequence sequence ->
          change.isModuleOf(type) && NUMBERS_AND_TEXT.areItemsPlain(sequence);
      case PHashingCollection collection when isOfPython(collection) -> false;
      case PPattern _ -> true;
      default -> type == GetClassNode.executeUncached(change.before()) || change.isModuleOf(type);
    };
  }

  /**
   * Returns true if a value is a module, a class or an object of C, such as an array, or can be
   * called or bound as a method: functions of Python and C, methods, properties, {@code
   * functools.partial}. Asks the slots of the value's type, which runs nothing of the guest's.
   */
  private static boolean isCode(Object value) {
    if (value instanceof PythonModule || PythonAbstractClass.isInstance(value)) {
      return true;
    }
    TpSlots slots = GetObjectSlotsNode.executeUncached(value);
    return slots.tp_call() != null || slots.tp_descr_get() != null;
  }
}
