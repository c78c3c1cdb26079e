package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.runtime.object.PFactory;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.reflect.Field;
import java.util.List;
import org.graalvm.polyglot.Value;

/** Conversion of the polyglot API's values to GraalPy's own objects. */
public final class GuestObjects {
  /** Python's {@code None}. */
  public static final Object NONE = PNone.NONE;

  private static final Field RECEIVER = receiver();

  private GuestObjects() {}

  private static Field receiver() {
    for (Class<?> type = Value.class; type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField("receiver");
        field.setAccessible(true);
        return field;
      } catch (NoSuchFieldException e) {
        // A superclass declares the field.
      }
    }
    throw new IllegalStateException("this version of the polyglot API is not supported");
  }

  /** Returns the object that a value represents. */
  public static Object of(Value value) {
    try {
      return RECEIVER.get(value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the object that the polyglot API would pass to Python for a value of it, a text, a
   * truth value, a number or null.
   */
  public static Object of(Object value) {
    return switch (value) {
      case null -> NONE;
      case Value guest -> of(guest);
      case String text -> text(text);
      default -> value;
    };
  }

  /** Returns a tuple of objects of the guest, in the context that the thread has entered. */
  public static Object tuple(List<Object> items) {
    return PFactory.createTuple(PythonLanguage.get(null), items.toArray());
  }

  /** Returns a text in the encoding of GraalPy's strings. */
  public static TruffleString text(String text) {
    return TruffleString.fromJavaStringUncached(text, TruffleString.Encoding.UTF_32)
        .switchEncodingUncached(com.oracle.graal.python.util.PythonUtils.TS_ENCODING);
  }
}
