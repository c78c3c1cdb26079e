package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.type.PythonAbstractClass;
import com.oracle.graal.python.builtins.objects.type.PythonManagedClass;
import com.oracle.graal.python.nodes.attributes.LookupAttributeInMRONode;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.util.Set;

/**
 * A change of an attribute.
 *
 * @param object the module, class or function
 * @param owner the dotted name of the object
 * @param name the attribute's name
 * @param before the value before; null if the attribute was added
 * @param now the value now; null if the attribute was deleted
 */
record AttributeChange(DynamicObject object, String owner, String name, Object before, Object now) {
  /** Returns true if the attribute is one of those with the given dotted names. */
  boolean isOneOf(Set<String> names) {
    return names.contains(owner + "." + name);
  }

  /** Returns true if the object is a class of which a base has an attribute of this name. */
  boolean overrides() {
    if (object instanceof PythonManagedClass type) {
      for (PythonAbstractClass base : type.getBaseClasses()) {
        if (valueOf(base, name) != PNone.NO_VALUE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns true if a class says that the owner is its module. */
  boolean isModuleOf(Object type) {
    return valueOf(type, "__module__") instanceof TruffleString module
        && module.toJavaStringUncached().equals(owner);
  }

  private static Object valueOf(Object type, String name) {
    return LookupAttributeInMRONode.Dynamic.getUncached().execute(type, GuestObjects.text(name));
  }
}
