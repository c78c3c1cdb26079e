package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class HostFunctionTest {
  private final Guest guest;
  private final List<Object> given = new ArrayList<>();
  private Value module;

  HostFunctionTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void define() {
    module = guest.module("import sys\nimport numpy as np");
    HostFunction.define(
        module,
        "keep",
        arguments -> {
          given.addAll(List.of(arguments));
          return arguments[1];
        },
        "first",
        "second");
  }

  @Test
  void itsArgumentsAreGraalPysOwnObjects() {
    guest.run(module, "second = {}\nreturned = keep(1, second) is second");
    assertThat(module.getMember("returned").asBoolean()).isTrue();
    guest.run(module, "keep('text', np.zeros(1))");
    assertThat(given.get(0)).isEqualTo(1);
    assertThat(given.get(1)).isInstanceOf(PDict.class);
    assertThat(given.get(2)).isEqualTo(GuestObjects.text("text"));
    assertThat(given.get(3)).isInstanceOf(PythonAbstractNativeObject.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep()", "keep(1)", "keep(1, 2, 3)", "keep(1, second=2)"})
  void otherArgumentsAreATypeError(String call) {
    assertThatThrownBy(() -> guest.run(module, call)).hasMessageContaining("TypeError");
    assertThat(given).isEmpty();
  }

  @Test
  void itIsNoFunctionOfPythons() {
    guest.run(module, "own = type(keep) is type(lambda: 0) or hasattr(keep, '__code__')");
    assertThat(module.getMember("own").asBoolean()).isFalse();
  }
}
