package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.function.PBuiltinFunction;
import com.oracle.graal.python.builtins.objects.getsetdescriptor.GetSetDescriptor;
import com.oracle.graal.python.builtins.objects.type.PythonBuiltinClass;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.List;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Attributes of built-in types that are put behind a function of the runtime. Guests cannot change
 * attributes of these types, and the function cannot be reached from the attribute.
 */
public final class TypeAttributes {

  private TypeAttributes() {}

  /** Makes reading {@code frame.<name>} call {@code getter} with the frame. */
  public static void guardFrame(Context context, String name, Value getter) {
    replace(context, PythonBuiltinClassType.PFrame, name, getter);
  }

  /** Makes reading {@code function.<name>} call {@code getter} with the function. */
  public static void guardFunction(Context context, String name, Value getter) {
    replace(context, PythonBuiltinClassType.PFunction, name, getter);
  }

  /** Makes setting {@code function.<name>} call {@code setter} with the function and the value. */
  public static void guardFunctionChange(Context context, String name, Value setter) {
    replace(
        context,
        PythonBuiltinClassType.PFunction,
        name,
        old -> new Accessors(old.getGet(), GuestObjects.of(setter)));
  }

  /** Makes reading {@code type.<name>} call {@code getter} with the type. */
  public static void guardType(Context context, String name, Value getter) {
    replace(context, PythonBuiltinClassType.PythonClass, name, getter);
  }

  /**
   * Makes setting {@code function.__module__} do nothing for built-in functions, which are there
   * before and after each sample. GraalPy lets no other of their attributes be set.
   */
  public static void guardBuiltins(Context context) {
    for (var type :
        List.of(
            PythonBuiltinClassType.PBuiltinFunctionOrMethod,
            PythonBuiltinClassType.MethodWrapper)) {
      replace(context, type, "__module__", old -> new Accessors(old.getGet(), ignoring()));
    }
  }

  private static PBuiltinFunction ignoring() {
    return HostFunction.of("ignore", _ -> PNone.NONE, "self", "value");
  }

  private record Accessors(Object getter, Object setter) {}

  private static void replace(
      Context context, PythonBuiltinClassType type, String name, Value getter) {
    replace(
        context,
        type,
        name,
        old -> new Accessors(GuestObjects.of(getter), old == null ? null : old.getSet()));
  }

  /**
   * Replaces an attribute of a type.
   *
   * @param accessors called with the current descriptor, or null if the attribute is a method
   */
  private static void replace(
      Context context,
      PythonBuiltinClassType type,
      String name,
      Function<GetSetDescriptor, Accessors> accessors) {
    context.enter();
    try {
      PythonBuiltinClass owner = PythonContext.get(null).lookupType(type);
      TruffleString key = GuestObjects.text(name);
      Accessors made =
          accessors.apply(
              owner.getAttribute(key) instanceof GetSetDescriptor descriptor ? descriptor : null);
      owner.setAttributeUnsafe(
          key,
          new GetSetDescriptor(PythonLanguage.get(null), made.getter(), made.setter(), key, owner));
    } finally {
      context.leave();
    }
  }
}
