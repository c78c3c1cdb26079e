package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import org.graalvm.polyglot.Value;

/**
 * What the host decides itself for statements that judge, on the guest's objects as they are, so
 * that nothing that a sample has exchanged takes part in it.
 */
public final class HostJudge {

  private HostJudge() {}

  /**
   * Gives a module the functions {@code is_plain(value)} and {@code compare(function, values,
   * options, truth)}. The caller has entered the module's context.
   *
   * @param module the driver's
   * @param examples what {@code values.examples()} returns
   */
  public static void define(Value module, Value examples) {
    var numpy = new NumpyLayout(examples.getArrayElement(0), examples.getArrayElement(1));
    var plain = new PlainValues(numpy);
    HostFunction.define(module, "is_plain", arguments -> plain.isPlain(arguments[0]), "value");
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
}
