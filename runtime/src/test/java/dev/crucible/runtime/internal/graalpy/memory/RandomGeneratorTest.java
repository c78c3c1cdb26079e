package dev.crucible.runtime.internal.graalpy.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

@WithGuest
class RandomGeneratorTest {
  private final Guest guest;

  RandomGeneratorTest(Guest guest) {
    this.guest = guest;
  }

  @Test
  void aGeneratorThatWasRestoredDrawsTheSameNumbers() {
    Value module =
        guest.module(
            """
            import numpy as np
            state = np.random.RandomState(5)
            state.random_sample(10)
            capsule = state._bit_generator.capsule
            """);
    var generator = new RandomGenerator(module.getMember("capsule"));
    assertThat(generator.moved()).isFalse();

    // More than the 624 numbers after which its state is computed anew.
    guest.run(module, "first = state.random_sample(1000)");
    assertThat(generator.moved()).isTrue();
    generator.restore();
    assertThat(generator.moved()).isFalse();
    guest.run(module, "same = bool((state.random_sample(1000) == first).all())");
    assertThat(module.getMember("same").asBoolean()).isTrue();
  }

  @Test
  void seedingMovesIt() {
    Value module =
        guest.module(
            """
            import numpy as np
            state = np.random.RandomState(5)
            capsule = state._bit_generator.capsule
            """);
    var generator = new RandomGenerator(module.getMember("capsule"));
    guest.run(module, "state.seed(6)");
    assertThat(generator.moved()).isTrue();
    guest.run(module, "state.seed(5)");
    assertThat(generator.moved()).isFalse();
  }
}
