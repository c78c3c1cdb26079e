package dev.crucible.runtime.internal.context;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A map that compares its keys by identity, and drops an entry when nothing else refers to the key.
 * If it is full, all entries are dropped. Not thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values, which must not refer to their keys
 */
final class WeakIdentityMap<K, V> {
  private final int most;
  private final Map<Key, V> values = new HashMap<>();
  private final ReferenceQueue<Object> dropped = new ReferenceQueue<>();

  /** A reference to a key, equal to all others that refer to the same object. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object referent, ReferenceQueue<Object> queue) {
      super(referent, queue);
      hash = System.identityHashCode(referent);
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object referent = get();
      return referent != null && other instanceof Key key && key.refersTo(referent);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /**
   * Creates an empty map.
   *
   * @param most the number of entries at which it is full
   */
  WeakIdentityMap(int most) {
    this.most = most;
  }

  /** Returns the value of a key, which is computed if there is none. */
  V computeIfAbsent(K key, Function<? super K, ? extends V> compute) {
    dropEntries();
    V known = values.get(new Key(key, null));
    if (known != null) {
      return known;
    }
    if (values.size() >= most) {
      values.clear();
    }
    V computed = compute.apply(key);
    values.put(new Key(key, dropped), computed);
    return computed;
  }

  /** Returns the number of entries whose keys are in use, and of some that are not any more. */
  int size() {
    dropEntries();
    return values.size();
  }

  private void dropEntries() {
    for (Reference<?> key = dropped.poll(); key != null; key = dropped.poll()) {
      values.remove(key);
    }
  }
}
