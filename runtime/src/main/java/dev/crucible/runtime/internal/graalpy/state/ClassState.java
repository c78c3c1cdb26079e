package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.type.PythonClass;

/** A class, and what it was when it was recorded. */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
record ClassState(
    PythonClass type, String name, Object metaclass, Object bases, AttributeState attributes) {

  ClassState(PythonClass type, String name, AttributeState attributes) {
    this(type, name, type.getPythonClass(), type.getBaseClasses(), attributes);
  }

  /**
   * Returns true if the class still has its metaclass and its bases, whose array is replaced if
   * others are set.
   */
  boolean sameKind() {
    return type.getPythonClass() == metaclass && type.getBaseClasses() == bases;
  }
}
