package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.builtins.objects.type.PythonAbstractClass;
import com.oracle.graal.python.builtins.objects.type.TpSlots;
import com.oracle.graal.python.builtins.objects.type.TpSlots.GetObjectSlotsNode;
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
      return before == null && !name.equals("__wrapped__");
    }
  };

  /** Attributes that the import system sets in a module. */
  private static final Set<String> BOOKKEEPING =
      Set.of("__package__", "__loader__", "__spec__", "__cached__", "__file__", "__path__");

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
          "warnings.formatwarning",
          "warnings.filters",
          "threading.excepthook");

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
