package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class InterpreterStateTest {
  private static final String CODE =
      """
      import _socket, atexit, gc, locale, random, sys
      import numpy as np

      class Type:
          pass

      text = "text"
      objects = [Type, text, None]
      nothing = []
      names = {"a": text, "b": Type}
      keys = {1: text, Type: "b"}
      none = {}
      generator = random.Random(1)
      one = Type()
      one.member = 1
      state = np.random.RandomState(1)
      before = state.get_state()

      recursion = sys.getrecursionlimit()
      interval = sys.getswitchinterval()
      digits = sys.get_int_max_str_digits()
      own_locale = locale.setlocale(locale.LC_ALL)

      watched = [objects, nothing, names, keys, none, generator, one, _socket]
      in_c = [(each, type(each).__basicsize__) for each in (state, state._bit_generator)]
      """;

  private final Guest guest;
  private Value module;
  private InterpreterState state;

  InterpreterStateTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void take() {
    module = guest.module(CODE);
    state = InterpreterState.take(module.getMember("watched"), module.getMember("in_c"));
  }

  @AfterEach
  void putBack() {
    guest.run(module, "atexit._clear(); locale.setlocale(locale.LC_ALL, own_locale)");
  }

  @Test
  void nothingHasChangedAtFirst() {
    guest.run(module, "read = objects[0], names['a'], keys[1], one.member, len(none)");
    assertThat(state.unchanged()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "objects[1] = 'another'; objects[1] = text",
        "objects.append(1); del objects[-1]",
        "del objects[0]; objects.insert(0, Type)",
        "nothing.append(1); nothing.clear()",
        "names['a'] = 'another'; names['a'] = text",
        "keys[1] = 'another'; keys[1] = text",
        "none['a'] = 1; none.clear()",
        "generator.random(); generator.seed(1)",
        "generator.gauss_next = 1.0; generator.gauss_next = None",
        "one.member = 2; one.member = 1",
        "_socket.setdefaulttimeout(1.0); _socket.setdefaulttimeout(None)",
        "sys.setrecursionlimit(1234); sys.setrecursionlimit(recursion)",
        "sys.setswitchinterval(0.5); sys.setswitchinterval(interval)",
        "sys.set_int_max_str_digits(5000); sys.set_int_max_str_digits(digits)",
        "gc.disable(); gc.enable()",
        "state.standard_normal(); state.set_state(before)"
      })
  void aChangeIsNoticedUntilItIsUndone(String change, String undo) {
    guest.run(module, change);
    assertThat(state.unchanged()).isFalse();
    guest.run(module, undo);
    assertThat(state.unchanged()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "objects.append(1)",
        "nothing.append(one)",
        "none['a'] = one",
        "names.clear()",
        "keys[2] = 2",
        "generator.random()",
        "one.added = 2",
        "del one.member",
        "state.standard_normal()",
        "atexit.register(print)",
        "locale.setlocale(locale.LC_ALL, 'de_DE')"
      })
  void aChangeThatIsTakenOverIsTheStateOfNow(String change) {
    guest.run(module, change);
    assertThat(state.unchanged()).isFalse();
    state.capture();
    assertThat(state.unchanged()).isTrue();
  }

  @Test
  void anObjectOfAnotherKindIsRefused() {
    Value list = guest.eval("[1]");
    Value none = guest.eval("[]");
    assertThatThrownBy(() -> InterpreterState.take(list, none))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot watch");
  }
}
