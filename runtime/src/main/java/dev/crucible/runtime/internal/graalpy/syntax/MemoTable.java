package dev.crucible.runtime.internal.graalpy.syntax;

import com.oracle.graal.python.pegparser.AbstractParser;
import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.Function;

/**
 * The memoization table of GraalPy's parser, a packrat parser: what each rule matches at each
 * token. In a table of its own the parser would spend two thirds of its time, as that is a hash map
 * of hash maps. This is one hash table with open addressing, which is used for one source after the
 * other; it is a {@code HashMap} because the parser's field has that type, and has only the methods
 * that the parser calls.
 *
 * <p>Not thread-safe, and for one parser at a time.
 */
@SuppressWarnings({"serial", "NonApiType"}) // It has to extend that class.
final class MemoTable extends HashMap<Integer, HashMap<Integer, Object>> {
  /** The greatest length of a source, whose tokens and rules make keys of 31 bits. */
  static final int LONGEST_SOURCE = 1 << 18;

  /** The size of a new table, a power of two: enough for some twenty lines. */
  private static final int SMALLEST = 1 << 12;

  /** The greatest size of a table that is kept for the next source. */
  private static final int GREATEST_KEPT = 1 << 15;

  /** The number of bits of a rule's number; GraalPy's parser has rules up to 1611. */
  private static final int RULE_BITS = 11;

  /** What a sample must not know, or it could make keys collide: parsing would take minutes. */
  private static final int SEED = new SecureRandom().nextInt();

  private static final Field RESULTS = field(AbstractParser.class, "cache");
  private static final Field TABLE = field(RESULTS.getType(), "mainCache");

  private final AtToken atToken = new AtToken();

  /** The key of each entry, made of a token and a rule; 0 if there is no entry. */
  private int[] keys = new int[SMALLEST];

  private Object[] values = new Object[SMALLEST];
  private int used;

  private static Field field(Class<?> owner, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this version of GraalPy is not supported", e);
    }
  }

  /** Makes a new parser use this table, which must be empty. */
  void installIn(AbstractParser parser) {
    try {
      TABLE.set(RESULTS.get(parser), this); // Final, and written before it is first read.
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean containsKey(Object token) {
    return true;
  }

  @Override
  public HashMap<Integer, Object> get(Object token) {
    atToken.token = ((Integer) token + 1) << RULE_BITS;
    return atToken;
  }

  @Override
  public HashMap<Integer, Object> computeIfAbsent(
      Integer token, Function<? super Integer, ? extends HashMap<Integer, Object>> none) {
    return get(token);
  }

  @Override
  public void clear() {
    if (keys.length > GREATEST_KEPT) {
      keys = new int[SMALLEST];
      values = new Object[SMALLEST];
    } else {
      Arrays.fill(keys, 0);
      Arrays.fill(values, null);
    }
    used = 0;
  }

  /** Returns the place of a key, or the one where it would be put. */
  private int placeOf(int key) {
    int mask = keys.length - 1;
    int place = hash(key) & mask;
    while (keys[place] != key && keys[place] != 0) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** MurmurHash3's last steps (Appleby), in which each bit of the key changes half of the bits. */
  private static int hash(int key) {
    int hash = key ^ SEED;
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }

  private void grow() {
    int[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new Object[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = placeOf(oldKeys[i]);
        keys[place] = oldKeys[i];
        values[place] = oldValues[i];
      }
    }
  }

  /** What the rules match at the token that was asked for last. */
  private final class AtToken extends HashMap<Integer, Object> {
    private int token;

    /** The key that was asked for last: the parser gets a match right after it has looked. */
    private int key;

    private int place;

    @Override
    public boolean containsKey(Object rule) {
      key = token | (Integer) rule;
      place = placeOf(key);
      return keys[place] != 0;
    }

    @Override
    public Object get(Object rule) {
      return (token | (Integer) rule) == key
          ? values[place]
          : values[placeOf(token | (Integer) rule)];
    }

    @Override
    public Object put(Integer rule, Object match) {
      key = token | rule;
      place = placeOf(key);
      if (keys[place] == 0) {
        if (++used > keys.length / 2) {
          grow();
          place = placeOf(key);
        }
        keys[place] = key;
      }
      Object before = values[place];
      values[place] = match;
      return before;
    }
  }
}
