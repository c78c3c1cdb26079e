package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.code.PCode;
import com.oracle.graal.python.builtins.objects.function.PFunction;
import com.oracle.graal.python.builtins.objects.function.PKeyword;

/** The recorded code and default arguments of a function. */
final class FunctionState {
  private final PFunction function;
  private final String name;
  private final AttributeState attributes;
  private final PCode code;
  private final Object[] defaults;
  private final PKeyword[] keywordDefaults;

  FunctionState(PFunction function, String name, AttributeState attributes) {
    this.function = function;
    this.name = name;
    this.attributes = attributes;
    this.code = function.getCode();
    Object[] values = function.getDefaults();
    this.defaults = values == null || values.length == 0 ? values : values.clone();
    this.keywordDefaults = function.getKwDefaults();
  }

  PFunction function() {
    return function;
  }

  String name() {
    return name;
  }

  AttributeState attributes() {
    return attributes;
  }

  /**
   * Returns true if the function has the recorded code and default arguments. Its attributes are
   * not compared.
   */
  boolean same() {
    return Identity.same(function.getCode(), code)
        && Identity.sameElements(function.getDefaults(), defaults)
        && Identity.same(function.getKwDefaults(), keywordDefaults);
  }
}
