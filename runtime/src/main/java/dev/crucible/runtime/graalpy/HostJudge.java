package dev.crucible.runtime.graalpy;

import com.oracle.graal.python.builtins.objects.PNone;
import org.graalvm.polyglot.Value;

/**
 * What the host decides itself for statements that judge, on the guest's objects as they are, so
 * that nothing that a sample has exchanged takes part in it.
 *
 * <p>Of one context; used in its guest thread, entered.
 */
public final class HostJudge {

  private HostJudge() {}

  /**
   * Gives a module the functions {@code is_plain(value)} and {@code compare(function, values,
   * options, truth)}.
   *
   * @param module the driver's
   * @param examples what {@code values.examples()} returns
   */
  public static void define(Value module, Value examples) {
    var numpy = new NumpyLayout(examples.getArrayElement(0), examples.getArrayElement(1));
    var plain = new PlainValues(numpy);
    HostFunction.define(module, "is_plain", arguments -> plain.isPlain(arguments[0]), "value");
    HostFunction.define(
        module, "compare", arguments -> PNone.NONE, "function", "values", "options", "truth");
  }
}
