package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.common.DynamicObjectStorage;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.module.PythonModule;

/** A module, and what it was when it was recorded. */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
record ModuleState(
    PythonModule module, String name, Object type, PDict dict, AttributeState attributes) {

  /**
   * Returns true if the module still has its original class, and its {@code __dict__} is still
   * backed by the module's own attributes. A replaced {@code __dict__} is detected by the
   * comparison of attributes, because GraalPy stores it as a hidden attribute.
   */
  boolean sameKind() {
    return module.getPythonClass() == type
        && dict.getDictStorage() instanceof DynamicObjectStorage storage
        && storage.getStore() == module;
  }
}
