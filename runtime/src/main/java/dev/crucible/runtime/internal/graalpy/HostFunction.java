package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.objects.function.PArguments;
import com.oracle.graal.python.builtins.objects.function.PBuiltinFunction;
import com.oracle.graal.python.builtins.objects.function.Signature;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.nodes.PRootNode;
import com.oracle.graal.python.runtime.object.PFactory;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.graalvm.polyglot.Value;

/**
 * A Java function that Python calls as one of GraalPy's own: with the guest's objects themselves,
 * and without the conversions of the polyglot API, which cost more than most of these functions do.
 */
public final class HostFunction extends PRootNode {
  private static final TruffleString[] NONE = {};

  private final Signature signature;
  private final Body body;
  private final int count;

  /** The implementation of the function. */
  @FunctionalInterface
  public interface Body {
    /** Returns the result for the arguments. Arguments and result are GraalPy's own objects. */
    Object call(Object[] arguments);
  }

  private HostFunction(PythonLanguage language, Body body, int count, Signature signature) {
    super(language);
    this.body = body;
    this.count = count;
    this.signature = signature;
  }

  /**
   * Adds a function to a module, as an attribute. The calling thread must have entered the module's
   * context.
   */
  public static void define(Value module, String name, Body body, String... parameters) {
    ((PythonModule) GuestObjects.of(module))
        .setAttribute(GuestObjects.text(name), of(name, body, parameters));
  }

  /** Returns a function with these parameters, in the context that the thread has entered. */
  public static PBuiltinFunction of(String name, Body body, String... parameters) {
    TruffleString[] names = new TruffleString[parameters.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = GuestObjects.text(parameters[i]);
    }
    return make(name, body, names.length, new Signature(names.length, false, -1, names, NONE));
  }

  /**
   * Returns a function that takes all arguments and passes none of them on, in the context that the
   * thread has entered.
   */
  public static PBuiltinFunction ofAnyArguments(String name, Body body) {
    return make(name, body, 0, new Signature(0, true, 0, NONE, NONE));
  }

  private static PBuiltinFunction make(String name, Body body, int count, Signature signature) {
    PythonLanguage language = PythonLanguage.get(null);
    var root = new HostFunction(language, body, count, signature);
    return PFactory.createBuiltinFunction(language, GuestObjects.text(name), null, 0, 0, root);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object[] arguments = new Object[count];
    for (int i = 0; i < count; i++) {
      arguments[i] = PArguments.getArgument(frame, i);
    }
    return call(arguments);
  }

  @TruffleBoundary
  private Object call(Object[] arguments) {
    return body.call(arguments);
  }

  @Override
  public Signature getSignature() {
    return signature;
  }

  @Override
  public boolean isPythonInternal() {
    return true;
  }

  @Override
  public boolean isInternal() {
    return true;
  }
}
