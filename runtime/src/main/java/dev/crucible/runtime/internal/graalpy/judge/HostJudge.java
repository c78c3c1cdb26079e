package dev.crucible.runtime.internal.graalpy.judge;

import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import dev.crucible.runtime.internal.graalpy.HostFunction;
import dev.crucible.runtime.internal.graalpy.PlainValues;
import org.graalvm.polyglot.Value;

/**
 * Functions with which the host decides parts of statements that judge, on the guest's objects as
 * they are. Nothing that a sample has replaced takes part.
 *
 * <p>How the functions stay out of a sample's reach:
 *
 * <ol>
 *   <li>They are Java code behind two of GraalPy's built-in functions, which are attributes of the
 *       driver's module. A sample gets no reference to that module.
 *   <li>They read the guest's objects and NumPy's memory directly ({@link PlainValues}, {@link
 *       Operands}). No method of an object is called and no name is looked up.
 *   <li>Where a value is not known to be plain, or an answer is not certain to be NumPy's, they
 *       return false or {@code None}. The driver then verifies the state and lets Python decide.
 *   <li>The functions and types of NumPy that they recognize are taken when the context is warmed,
 *       before any sample.
 * </ol>
 */
public final class HostJudge {

  private HostJudge() {}

  /**
   * Adds the functions {@code is_plain(value)} and {@code compare(function, values, options,
   * truth)} to a module. The calling thread must have entered the module's context.
   *
   * @param module the driver
   * @param examples the result of {@code values.examples()}
   * @throws IllegalStateException if this version of NumPy has another memory layout
   */
  public static void define(Value module, Value examples) {
    var numpy = new NumpyLayout(examples.getArrayElement(0), examples.getArrayElement(1));
    define(module, new PlainValues(numpy::isPlain));
    Value functions = examples.getArrayElement(2);
    var comparing =
        new ComparingFunctions(
            GuestObjects.of(functions.getArrayElement(0)),
            GuestObjects.of(functions.getArrayElement(1)),
            GuestObjects.of(functions.getArrayElement(2)),
            new Operands(numpy));
    HostFunction.define(
        module,
        "compare",
        arguments ->
            comparing.call(
                arguments[0], (PTuple) arguments[1], (PDict) arguments[2], (boolean) arguments[3]),
        "function",
        "values",
        "options",
        "truth");
  }

  /**
   * Adds the function {@code is_plain(value)} to a module, for a context without NumPy, where there
   * is nothing to compare.
   */
  public static void defineWithoutNumpy(Value module) {
    define(module, new PlainValues(_ -> false));
  }

  private static void define(Value module, PlainValues plain) {
    HostFunction.define(module, "is_plain", arguments -> plain.isPlain(arguments[0]), "value");
  }
}
