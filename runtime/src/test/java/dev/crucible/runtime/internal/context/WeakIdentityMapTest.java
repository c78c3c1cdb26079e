package dev.crucible.runtime.internal.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WeakIdentityMapTest {
  private final WeakIdentityMap<List<Integer>, Integer> map = new WeakIdentityMap<>(4);
  private final AtomicInteger computed = new AtomicInteger();

  @Test
  void equalKeysHaveValuesOfTheirOwn() {
    List<Integer> one = new ArrayList<>(List.of(1));
    List<Integer> other = new ArrayList<>(List.of(1));
    assertThat(valueOf(one)).isEqualTo(1);
    assertThat(valueOf(other)).isEqualTo(2);
    assertThat(valueOf(one)).isEqualTo(1);
    one.add(2); // Which changes its hash code.
    assertThat(valueOf(one)).isEqualTo(1);
  }

  @Test
  void aFullMapIsEmptied() {
    List<List<Integer>> keys = List.of(List.of(1), List.of(2), List.of(3), List.of(4), List.of(5));
    keys.forEach(this::valueOf);
    assertThat(map.size()).isEqualTo(1);
    assertThat(valueOf(keys.getLast())).isEqualTo(5);
    assertThat(valueOf(keys.getFirst())).isEqualTo(6);
  }

  /** Each context kept the targets of 4096 tests. */
  @Test
  void aKeyThatNothingElseRefersToIsDropped() {
    List<Integer> kept = new ArrayList<>();
    int ofKept = valueOf(kept);
    for (int i = 0; i < 3; i++) {
      var _ = valueOf(new ArrayList<>(List.of(i)));
    }
    while (map.size() > 1) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(valueOf(kept)).isEqualTo(ofKept);
  }

  private int valueOf(List<Integer> key) {
    return map.computeIfAbsent(key, _ -> computed.incrementAndGet());
  }
}
