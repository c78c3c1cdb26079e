package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

@WithGuest
class ContextVariablesTest {
  private final Guest guest;

  ContextVariablesTest(Guest guest) {
    this.guest = guest;
  }

  @Test
  void variablesAreUnsetUntilTheyAreRestored() {
    Value module =
        guest.module(
            """
            import contextvars, decimal
            import numpy as np
            variable = contextvars.ContextVar("variable")
            variable.set(1)
            def state():
                return variable.get("unset"), np.geterr()["over"], decimal.getcontext().prec
            """);
    var variables = new ContextVariables();
    String before = module.invokeMember("state").toString();
    assertThat(before).isEqualTo("(1, 'warn', 28)");

    variables.renew();
    assertThat(module.invokeMember("state")).hasToString("('unset', 'warn', 28)");
    guest.run(module, "variable.set(2); np.seterr(over='ignore'); decimal.getcontext().prec = 5");
    assertThat(module.invokeMember("state")).hasToString("(2, 'ignore', 5)");
    variables.renew();
    assertThat(module.invokeMember("state")).hasToString("('unset', 'warn', 28)");

    variables.restore();
    assertThat(module.invokeMember("state")).hasToString(before);
  }
}
