package dev.crucible.runtime.internal.graalpy;

import com.oracle.truffle.api.strings.TruffleString;
import java.lang.reflect.Field;
import org.graalvm.polyglot.Value;

/** Conversion of the polyglot API's values to GraalPy's own objects. */
public final class GuestObjects {
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

  /** Returns a text in the encoding of GraalPy's strings. */
  public static TruffleString text(String text) {
    return TruffleString.fromJavaStringUncached(text, TruffleString.Encoding.UTF_32)
        .switchEncodingUncached(com.oracle.graal.python.util.PythonUtils.TS_ENCODING);
  }
}
