package dev.crucible.harness.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A table of execution keys, numbered from 0 in the order of addition. A digest in hexadecimal
 * takes 33 bytes here, and over 100 as a string. Not thread-safe.
 */
final class KeyTable {
  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGEST_BYTES = 32;
  private static final int HASHED_BYTES = 9;
  private static final byte DIGEST = 0;
  private static final byte TEXT = 1;

  /** The keys one after another, each after a byte that gives its encoding. */
  private byte[] bytes = new byte[1 << 12];

  /** The offset of key i; the key ends at the offset of key i + 1. */
  private int[] starts = new int[1 << 7];

  private int size;
  private final RowIndex index = new RowIndex(this::hash);

  int size() {
    return size;
  }

  /** Returns the number of a key, or -1 if the table does not have it. */
  int find(String key) {
    return find(encoded(key));
  }

  private int find(byte[] key) {
    return index.find(
        hash(key, 0, key.length),
        number -> Arrays.equals(key, 0, key.length, bytes, starts[number], starts[number + 1]));
  }

  /** Adds a key that the table does not have yet, and returns its number. */
  int add(String key) {
    byte[] encoded = encoded(key);
    int start = starts[size];
    if (start + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Columns.grown(start + encoded.length));
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, Columns.grown(size + 2));
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    starts[size + 1] = start + encoded.length;
    index.add(size);
    return size++;
  }

  String get(int number) {
    int from = starts[number] + 1;
    int to = starts[number + 1];
    return bytes[from - 1] == DIGEST
        ? HEX.formatHex(bytes, from, to)
        : ByteBuffer.wrap(bytes, from, to - from).asCharBuffer().toString();
  }

  private int hash(int number) {
    return hash(bytes, starts[number], starts[number + 1]);
  }

  /** Hashes the first bytes only: the bytes of a digest are all equally random. */
  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < Math.min(to, from + HASHED_BYTES); i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  private static byte[] encoded(String key) {
    return isDigest(key) ? prefixed(DIGEST, HEX.parseHex(key)) : prefixed(TEXT, exact(key));
  }

  /**
   * Encodes each character in two bytes. UTF-8 would encode two keys that differ in an unpaired
   * surrogate alike.
   */
  private static byte[] exact(String key) {
    ByteBuffer characters = ByteBuffer.allocate(Math.multiplyExact(Character.BYTES, key.length()));
    characters.asCharBuffer().put(key);
    return characters.array();
  }

  private static byte[] prefixed(byte kind, byte[] key) {
    byte[] encoded = new byte[1 + key.length];
    encoded[0] = kind;
    System.arraycopy(key, 0, encoded, 1, key.length);
    return encoded;
  }

  private static boolean isDigest(String key) {
    if (key.length() != 2 * DIGEST_BYTES) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
