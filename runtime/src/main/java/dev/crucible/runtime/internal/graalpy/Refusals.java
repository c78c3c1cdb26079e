package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.function.PBuiltinFunction;
import com.oracle.graal.python.builtins.objects.method.PBuiltinMethod;
import com.oracle.graal.python.nodes.PConstructAndRaiseNode;
import com.oracle.graal.python.runtime.object.PFactory;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Consumer;
import org.graalvm.polyglot.Value;

/**
 * Functions that refuse to be called, in the place of those that a sample may not use.
 *
 * <p>Why a sample can change nothing of one, for itself or for a later sample:
 *
 * <ol>
 *   <li>It is one of GraalPy's built-in functions, as {@code len} is. These take no attributes, and
 *       their class is immutable. The one attribute that GraalPy lets be set, {@code __module__},
 *       is guarded ({@link TypeAttributes#guardBuiltins}).
 *   <li>What it reports and raises is in Java. There is no code, no closure and no default value,
 *       and a search through Python's objects ends at the function.
 *   <li>It accepts all arguments and looks at none, so no object of the sample's is asked anything.
 * </ol>
 */
public final class Refusals {
  private static final int NOT_PERMITTED = 1;
  private static final int NOT_SUPPORTED = 95;

  private static final TruffleString DOC = GuestObjects.text("__doc__");
  private static final TruffleString REFUSED = GuestObjects.text("forbidden in the sandbox");

  private Refusals() {}

  /**
   * Adds functions that make refusing functions to a module: {@code forbidding(module, name,
   * what)}, {@code tampering(module, name, how)} and {@code unavailable(module, name, message)}. A
   * function belongs to {@code module}, unless that is {@code None}. The calling thread must have
   * entered the module's context.
   *
   * @param policy the module, of which a sample gets no reference
   * @param forbidden reports a call of a function that the first has made, with its {@code what}
   * @param tampered reports a call of a function that the second has made, with its {@code how}
   */
  public static void define(Value policy, Consumer<String> forbidden, Consumer<String> tampered) {
    define(policy, "forbidding", what -> reporting(forbidden, what));
    define(policy, "tampering", how -> reporting(tampered, how));
    define(
        policy,
        "unavailable",
        message ->
            _ -> {
              throw error(
                  PythonBuiltinClassType.OSError, NOT_SUPPORTED, GuestObjects.text(message));
            });
  }

  private interface Kind {
    HostFunction.Body refuse(String words);
  }

  private static void define(Value policy, String name, Kind kind) {
    HostFunction.define(
        policy,
        name,
        given -> make(given[0], text(given[1]), kind.refuse(text(given[2]))),
        "module",
        "name",
        "words");
  }

  private static String text(Object text) {
    return ((TruffleString) text).toJavaStringUncached();
  }

  private static HostFunction.Body reporting(Consumer<String> reporter, String words) {
    return _ -> {
      reporter.accept(words);
      throw error(PythonBuiltinClassType.PermissionError, NOT_PERMITTED, REFUSED);
    };
  }

  private static RuntimeException error(
      PythonBuiltinClassType type, int number, TruffleString message) {
    return PConstructAndRaiseNode.getUncached()
        .executeWithArgsOnly(null, type, new Object[] {number, message});
  }

  private static PBuiltinMethod make(Object module, String name, HostFunction.Body body) {
    PBuiltinFunction function = HostFunction.ofAnyArguments(name, body);
    function.setAttribute(
        DOC, GuestObjects.text("Refuses to be called: forbidden in the sandbox."));
    Object self = module == PNone.NONE ? PNone.NO_VALUE : module;
    return PFactory.createBuiltinMethod(PythonLanguage.get(null), self, function);
  }
}
