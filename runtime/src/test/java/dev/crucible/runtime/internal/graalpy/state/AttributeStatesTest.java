package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import java.util.stream.IntStream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class AttributeStatesTest {
  private final Guest guest;
  private final AttributeStates states = new AttributeStates();
  private Value[] modules;

  AttributeStatesTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void takeThreeModules() {
    modules = new Value[3];
    for (int i = 0; i < modules.length; i++) {
      modules[i] = guest.module("text = 'before'; whole = 1; real = 0.5");
      states.add(new AttributeState(Guest.moduleOf(modules[i])));
    }
    states.refresh();
  }

  private boolean[] same() {
    boolean[] same = new boolean[modules.length];
    IntStream.range(0, same.length).forEach(i -> same[i] = states.same(i));
    return same;
  }

  @Test
  void unchangedObjectsAreTheSame() {
    assertThat(same()).containsExactly(true, true, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text = 'after'", "whole = 2", "real = 0.25", "added = 1", "del text", "text = 1"})
  void onlyTheObjectThatWasChangedDiffers(String change) {
    guest.run(modules[1], change);
    assertThat(same()).containsExactly(true, false, true);
  }

  @Test
  void anObjectWhoseAttributesHaveOnlyMovedIsTheSame() {
    AttributeState moved = new AttributeState(Guest.moduleOf(modules[1]));
    guest.run(modules[1], "for i in range(50): vars()[f'added{i}'] = i");
    guest.run(modules[1], "for i in range(50): del vars()[f'added{i}']\ndel i");
    assertThat(moved.differences()).isEmpty();
    states.refresh();
    assertThat(same()).containsExactly(true, true, true);
    guest.run(modules[1], "text = 'after'");
    assertThat(same()).containsExactly(true, false, true);
  }

  @Test
  void refreshTakesTheAttributesOfNow() {
    guest.run(modules[0], "text = 'after'");
    guest.run(modules[2], "added = 1");
    states.refresh();
    assertThat(same()).containsExactly(true, true, true);
  }
}
