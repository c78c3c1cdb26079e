package dev.crucible.harness.store;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * A hash index of rows that are kept elsewhere, with open addressing: 5 to 11 bytes a row. Not
 * thread-safe.
 */
final class RowIndex {
  private static final int FIRST_SLOTS = 1 << 10;

  private final IntUnaryOperator hashOf;

  /** The row numbers plus 1; 0 for a free slot. */
  private int[] slots = new int[FIRST_SLOTS];

  private int size;

  /** Creates an empty index. {@code hashOf} returns the hash of a row that was added. */
  RowIndex(IntUnaryOperator hashOf) {
    this.hashOf = hashOf;
  }

  /** Returns the row with a hash for which {@code same} holds, or -1 if there is none. */
  int find(int hash, IntPredicate same) {
    for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
      int row = slots[slot] - 1;
      if (same.test(row)) {
        return row;
      }
    }
    return -1;
  }

  /** Adds a row that the index does not have yet. */
  void add(int row) {
    if (++size > slots.length / 4 * 3) {
      grow();
    }
    put(row);
  }

  private void put(int row) {
    int slot = slot(hashOf.applyAsInt(row));
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = row + 1;
  }

  private void grow() {
    int[] before = slots;
    slots = new int[2 * before.length];
    for (int entry : before) {
      if (entry != 0) {
        put(entry - 1);
      }
    }
  }

  private int slot(int hash) {
    // Fibonacci hashing spreads hashes that differ little.
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 16) & (slots.length - 1);
  }

  private int next(int slot) {
    return slot + 1 & slots.length - 1;
  }
}
