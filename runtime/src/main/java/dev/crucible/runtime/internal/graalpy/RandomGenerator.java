package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.objects.capsule.PyCapsule;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.graalvm.polyglot.Value;

/**
 * The state of a Mersenne Twister of NumPy's, read and written where it is: to seed one anew takes
 * longer than many a test.
 *
 * <p>Of one context; used in its guest thread.
 */
public final class RandomGenerator {
  /** {@code mt19937_state} is {@code uint32_t key[624]; int pos} (numpy's mt19937.h). */
  private static final long STATE_BYTES = (624 + 1) * Integer.BYTES;

  private final MemorySegment state;
  private final byte[] saved;

  /**
   * Keeps the state of now.
   *
   * @param capsule a bit generator's {@code capsule}; the generator must live as long as this
   */
  @SuppressWarnings("restricted") // A capsule of NumPy's, and its own layout.
  public RandomGenerator(Value capsule) {
    var generator = (PyCapsule) GuestObjects.of(capsule);
    // The first field of bitgen_t is `void *state` (numpy/random/bitgen.h).
    long address =
        MemorySegment.ofAddress(generator.getPointer())
            .reinterpret(Long.BYTES)
            .get(ValueLayout.JAVA_LONG, 0);
    state = MemorySegment.ofAddress(address).reinterpret(STATE_BYTES);
    saved = state.toArray(ValueLayout.JAVA_BYTE);
  }

  /** Whether it has drawn numbers, or was changed otherwise. */
  public boolean moved() {
    return state.mismatch(MemorySegment.ofArray(saved)) >= 0;
  }

  /** Puts it back where it was. */
  public void restore() {
    state.copyFrom(MemorySegment.ofArray(saved));
  }
}
