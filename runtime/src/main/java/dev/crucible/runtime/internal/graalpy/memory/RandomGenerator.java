package dev.crucible.runtime.internal.graalpy.memory;

import com.oracle.graal.python.builtins.objects.capsule.PyCapsule;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.graalvm.polyglot.Value;

/**
 * The state of one of NumPy's Mersenne Twisters, read and written in its own memory: seeding a
 * generator takes longer than many a test.
 *
 * <p>Belongs to one context; used only in its guest thread.
 */
public final class RandomGenerator {
  /**
   * Size of {@code mt19937_state} in bytes: {@code uint32_t key[624]; int pos} (numpy's mt19937.h).
   */
  private static final long STATE_BYTES = (624 + 1) * Integer.BYTES;

  private final MemorySegment state;
  private final byte[] saved;

  /**
   * Records the current state.
   *
   * @param capsule the {@code capsule} of a bit generator, which must live as long as this object
   */
  @SuppressWarnings("restricted") // The capsule and the layout are NumPy's.
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

  /** Returns true if the generator has left the recorded state, by drawing numbers or otherwise. */
  public boolean moved() {
    return state.mismatch(MemorySegment.ofArray(saved)) >= 0;
  }

  /** Puts the generator back into the recorded state. */
  public void restore() {
    state.copyFrom(MemorySegment.ofArray(saved));
  }
}
