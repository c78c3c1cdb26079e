package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.objects.common.HashingStorage;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageGetIterator;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageIterator;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageIteratorKey;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageIteratorNext;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageIteratorValue;
import java.util.function.BiConsumer;

/** The entries of a Python dictionary. */
final class HashingEntries {

  private HashingEntries() {}

  /** Passes each key with its value to a consumer, in the dictionary's order. */
  static void forEach(HashingStorage storage, BiConsumer<Object, Object> consumer) {
    HashingStorageIterator iterator = HashingStorageGetIterator.executeUncached(storage);
    while (HashingStorageIteratorNext.executeUncached(storage, iterator)) {
      consumer.accept(
          HashingStorageIteratorKey.executeUncached(storage, iterator),
          HashingStorageIteratorValue.executeUncached(storage, iterator));
    }
  }
}
