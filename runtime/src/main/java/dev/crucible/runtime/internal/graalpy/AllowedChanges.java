package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageLen;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.function.PFunction;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.builtins.objects.type.PythonAbstractClass;
import com.oracle.graal.python.builtins.objects.type.TpSlots;
import com.oracle.graal.python.builtins.objects.type.TpSlots.GetObjectSlotsNode;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Set;

/**
 * Rules for which changes of attributes are harmless, by the kind of the attributes' owner.
 * Libraries and honest code make such changes. Those of modules are undone after the request all
 * the same.
 */
enum AllowedChanges {
  OF_MODULES {
    @Override
    boolean allows(String owner, String name, Object before, Object now) {
      if (before == null) {
        // Generated code adds older names of functions and types, such as np.float, for itself.
        return !name.equals("__getattr__");
      }
      return OPEN.contains(owner + "." + name)
          || BOOKKEEPING.contains(name)
          || (cache(name, before) && !owner.equals("builtins"));
    }
  },

  OF_CLASSES {
    @Override
    boolean allows(String owner, String name, Object before, Object now) {
      return before == null ? !name.startsWith("__") : cache(name, before);
    }
  },

  OF_FUNCTIONS {
    @Override
    boolean allows(String owner, String name, Object before, Object now) {
      return before == null && !READ_BY_CODE.contains(name);
    }
  };

  private static final TruffleString NAME = GuestObjects.text("__name__");

  /** Attributes that the import system sets in a module. */
  private static final Set<String> BOOKKEEPING =
      Set.of("__package__", "__loader__", "__spec__", "__cached__", "__file__", "__path__");

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
   * @param owner the dotted name of the module, class or function
   * @param name the attribute's name
   * @param before the value before; null if the attribute was added
   * @param now the value now; null if the attribute was deleted
   */
  abstract boolean allows(String owner, String name, Object before, Object now);

  /**
   * Returns true if an attribute is a private cache of its owner, such as {@code _uname_cache}: its
   * name begins with one underscore, and its value was no code.
   */
  static boolean cache(String name, Object before) {
    return name.startsWith("_") && !name.startsWith("__") && !isCode(before);
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
