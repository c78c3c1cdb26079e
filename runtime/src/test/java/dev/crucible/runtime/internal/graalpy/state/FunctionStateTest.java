package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.builtins.objects.function.PFunction;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class FunctionStateTest {
  private final Guest guest;
  private Value module;
  private FunctionState state;

  FunctionStateTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void take() {
    module = guest.module("def function(a=1, *, b=2): return a, b");
    var function = (PFunction) Guest.member(module, "function");
    state = new FunctionState(function, "subject.function", new AttributeState(function));
  }

  @Test
  void anUnchangedFunctionIsTheSame() {
    module.invokeMember("function");
    assertThat(state.same()).isTrue();
    assertThat(state.attributes().same()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function.__code__ = (lambda a=1, *, b=2: 0).__code__",
        "function.__defaults__ = (3,)",
        "function.__defaults__ = None",
        "function.__kwdefaults__ = {'b': 3}",
        "function.__kwdefaults__ = None"
      })
  void codeAndDefaultsAreNoticed(String change) {
    guest.run(module, change);
    assertThat(state.same()).isFalse();
  }

  @Test
  void attributesAreKeptApart() {
    guest.run(module, "function.cache = {}");
    assertThat(state.same()).isTrue();
    assertThat(state.attributes().same()).isFalse();
  }
}
