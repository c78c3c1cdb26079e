package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.object.DynamicObject;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithGuest
class AttributeStateTest {
  private static final String CODE =
      """
      text = "before"
      whole = 1
      real = 0.5
      truth = True
      nothing = None

      class Type:
          member = 1

      def function(): pass
      function.member = 1
      """;

  private final Guest guest;

  AttributeStateTest(Guest guest) {
    this.guest = guest;
  }

  /** The kinds of values are kept in different places of an object, or change its shape. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text = 'after'; text; after",
        "whole = 2; whole; 2",
        "whole = 'after'; whole; after",
        "real = 0.25; real; 0.25",
        "truth = False; truth; false",
        "nothing = 'after'; nothing; after",
        "added = 'after'; added; after",
        "del text; text;",
        "del whole; whole;",
        "del nothing; nothing;"
      })
  void aChangedAttributeIsNoticed(String change, String name, String now) {
    Value module = guest.module(CODE);
    var state = new AttributeState(Guest.moduleOf(module));
    assertThat(state.same()).isTrue();
    guest.run(module, change);
    assertThat(state.same()).isFalse();
    assertThat(state.differences()).containsOnlyKeys(GuestObjects.text(name));
    Object found = state.differences().get(GuestObjects.text(name));
    assertThat(found == null ? null : found.toString()).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource({"Type", "function"})
  void classesAndFunctionsHaveAttributesToo(String owner) {
    Value module = guest.module(CODE);
    var state = new AttributeState((DynamicObject) Guest.member(module, owner));
    guest.run(module, owner + ".member = 2");
    assertThat(state.same()).isFalse();
    assertThat(state.differences()).containsOnlyKeys(GuestObjects.text("member"));
  }

  @Test
  void whatIsPutBackIsNoDifference() {
    Value module = guest.module(CODE);
    var state = new AttributeState(Guest.moduleOf(module));
    guest.run(module, "kept = text; text = whole = 'after'");
    guest.run(module, "text = kept; whole = 1; del kept");
    assertThat(state.differences()).isEmpty();
    assertThat(state.same()).as("once it knows the new layout").isTrue();
  }

  @Test
  void anEqualTextIsAnotherValue() {
    Value module = guest.module("text = 'be' + str(4)");
    var state = new AttributeState(Guest.moduleOf(module));
    guest.run(module, "text = 'be' + str(4)");
    assertThat(state.same()).isFalse();
  }

  @Test
  void refreshTakesTheAttributesOfNow() {
    Value module = guest.module(CODE);
    var state = new AttributeState(Guest.moduleOf(module));
    guest.run(module, "whole = 2; added = 3; del text");
    state.refresh();
    assertThat(state.same()).isTrue();
    assertThat(state.values())
        .containsEntry(GuestObjects.text("whole"), 2)
        .containsEntry(GuestObjects.text("added"), 3)
        .doesNotContainKey(GuestObjects.text("text"));
  }
}
