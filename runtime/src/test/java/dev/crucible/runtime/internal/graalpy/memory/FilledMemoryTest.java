package dev.crucible.runtime.internal.graalpy.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class FilledMemoryTest {
  private final Guest guest;

  FilledMemoryTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void install() {
    assumeTrue(AllocatorCode.fitsThisMachine());
    assertThat(FilledMemory.install(guest.eval("np.ndarray"))).isTrue();
  }

  private void holds(String code) {
    Value module = guest.module("import numpy as np\nPATTERN = 0xfffdff00\n" + code);
    assertThat(module.getMember("holds").asBoolean()).isTrue();
  }

  @Test
  void anArrayThatIsNotFilledIsNoticed() {
    FilledMemory.verify(guest.eval("np.empty(1)"));
    Value zeros = guest.eval("np.zeros(1)");
    assertThatThrownBy(() -> FilledMemory.verify(zeros)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 255, 256, 10_000, 300_000})
  void anArrayThatNobodyHasWrittenIsFilled(int size) {
    holds(
        """
        for _ in range(20):
            left = np.full(%d, 0x5EC4E75E, np.uint32)
            del left
        holds = all(bool((np.empty(%d, np.uint32) == PATTERN).all()) for _ in range(20))
        """
            .formatted(size, size));
  }

  @Test
  void anArrayThatGrowsKeepsItsElements() {
    holds(
        """
        array = np.full(10, 7, np.uint32)
        array.resize(10_000, refcheck=False)
        holds = bool((array[:10] == 7).all())
        """);
  }

  @Test
  void arraysOfZerosAndOfObjectsStayAsTheyAre() {
    holds(
        """
        zeros = [np.zeros(size) for size in (1, 100, 300_000)]
        objects = np.empty(10, object)
        holds = all(not each.any() for each in zeros) and all(each is None for each in objects)
        """);
  }

  @Test
  void installingOnceMoreChangesNothing() {
    assertThat(FilledMemory.install(guest.eval("np.ndarray"))).isTrue();
    FilledMemory.verify(guest.eval("np.empty(1)"));
    holds("holds = float(np.ones(300_000).sum()) == 300_000");
  }

  /** Another context may be closed at any time, and its libraries unloaded with it. */
  @Test
  void librariesOfOtherContextsAreNotTouched() {
    try (Guest other = new Guest()) {
      assertThat(FilledMemory.install(guest.eval("np.ndarray"))).isTrue();
      other.call(() -> {
        Value unfilled = other.eval("np.empty(1)");
        assertThatThrownBy(() -> FilledMemory.verify(unfilled))
            .isInstanceOf(IllegalStateException.class);
        assertThat(FilledMemory.install(other.eval("np.ndarray"))).isTrue();
        FilledMemory.verify(other.eval("np.empty(1)"));
        return null;
      });
    }
  }
}
