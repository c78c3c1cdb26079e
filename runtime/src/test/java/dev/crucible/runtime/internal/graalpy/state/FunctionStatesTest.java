package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.builtins.objects.function.PFunction;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class FunctionStatesTest {
  private final Guest guest;
  private final FunctionStates states = new FunctionStates();
  private Value module;

  FunctionStatesTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void takeThreeFunctions() {
    module =
        guest.module(
            """
            def plain(): pass
            def function(a=1, *, b=2): return a, b
            def other(a="x"): return a
            function.text = "before"
            function.whole = 1
            """);
    for (String name : List.of("plain", "function", "other")) {
      var function = (PFunction) Guest.member(module, name);
      states.add(new FunctionState(function, name, new AttributeState(function)));
    }
    states.refresh();
  }

  private List<String> changed() {
    List<String> names = new ArrayList<>();
    states.changed(state -> names.add(state.name()));
    return names;
  }

  @Test
  void noFunctionHasChanged() {
    guest.run(module, "plain(); function(2, b=3); other()");
    assertThat(changed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function.__code__ = (lambda a=1, *, b=2: 0).__code__",
        "function.__defaults__ = (3,)",
        "function.__defaults__ = None",
        "function.__kwdefaults__ = {'b': 3}",
        "function.text = 'after'",
        "function.whole = 2",
        "function.added = 1",
        "del function.text"
      })
  void onlyTheFunctionThatWasChangedDiffers(String change) {
    guest.run(module, change);
    assertThat(changed()).containsExactly("function");
  }

  @Test
  void aFunctionWhoseAttributesWerePutBackIsUnchanged() {
    guest.run(module, "text = function.text; function.text = 1; function.text = text");
    guest.run(module, "function.whole = 2; function.whole = 1");
    List<String> changed = changed();
    assertThat(changed).isSubsetOf("function");
    states.refresh();
    assertThat(changed()).isEmpty();
  }

  @Test
  void refreshTakesTheAttributesOfNow() {
    guest.run(module, "other.cache = 1");
    assertThat(changed()).containsExactly("other");
    states.refresh();
    assertThat(changed()).isEmpty();
  }
}
