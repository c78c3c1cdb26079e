package dev.crucible.runtime.internal.graalpy.state;

import static com.oracle.graal.python.util.PythonUtils.TS_ENCODING;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.common.HashingStorage;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageGetIterator;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageIterator;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageIteratorKey;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageIteratorNext;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageIteratorValue;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.BiConsumer;

/** The entries of a Python dictionary. */
final class HashingEntries {

  private HashingEntries() {}

  /**
   * Returns the value of a key that is a text; {@code NO_VALUE} if there is none. Asks no key of a
   * guest's whether it is equal, as a look-up does.
   */
  static Object find(HashingStorage storage, TruffleString name) {
    HashingStorageIterator iterator = HashingStorageGetIterator.executeUncached(storage);
    while (HashingStorageIteratorNext.executeUncached(storage, iterator)) {
      if (HashingStorageIteratorKey.executeUncached(storage, iterator) instanceof TruffleString key
          && key.equalsUncached(name, TS_ENCODING)) {
        return HashingStorageIteratorValue.executeUncached(storage, iterator);
      }
    }
    return PNone.NO_VALUE;
  }

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
