package dev.crucible.runtime.internal.graalpy.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class ArrayMemoryTest {
  private final Guest guest;

  ArrayMemoryTest(Guest guest) {
    this.guest = guest;
  }

  private static long address(Value array) {
    return array.getMember("__array_interface__").getHashValue("data").getArrayElement(0).asLong();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.zeros(3)",
        "np.arange(10)[3:7]",
        "np.arange(10)[::-1]",
        "np.zeros((2, 3), np.complex64).T",
        "np.zeros(())",
        "np.zeros(1_000_000, np.uint8)"
      })
  void theAddressIsThatOfTheFirstElement(String expression) {
    Value example = guest.eval("np.zeros((2, 3))");
    var memory = new ArrayMemory(example, address(example));
    Value array = guest.eval(expression);
    assertThat(memory.address(array)).isEqualTo(address(array));
  }

  @Test
  void anAddressThatIsNotTheArraysIsRefused() {
    Value example = guest.eval("np.zeros((2, 3))");
    long wrong = address(example) + 1;
    assertThatThrownBy(() -> new ArrayMemory(example, wrong))
        .isInstanceOf(IllegalStateException.class);
  }
}
