package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.runtime.EmulatedPosixSupport;
import com.oracle.graal.python.runtime.PythonContext;
import java.lang.reflect.Field;
import java.nio.channels.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files with the numbers 0, 1 and 2 of a context. A guest can close them, by {@code
 * os.close(1)} or by closing {@code open(1, "w")}; they must be open for the next one.
 *
 * <p>Belongs to one context; used only by threads that have entered it.
 */
public final class StandardFiles {
  private static final int COUNT = 3;

  private final PythonContext context;
  private final EmulatedPosixSupport system;
  private final Map<Integer, Object> files;
  private final Map<Integer, Object> paths;
  private final List<Object> opened;
  private final List<Object> names;
  private final Field channel;

  private StandardFiles(PythonContext context) throws ReflectiveOperationException {
    this.context = context;
    this.system = (EmulatedPosixSupport) context.getPosixSupport();
    this.files = table("files");
    this.paths = table("filePaths");
    this.opened = firstOf(files);
    this.names = firstOf(paths);
    this.channel = opened.getFirst().getClass().getDeclaredField("channel");
    channel.setAccessible(true);
  }

  /**
   * Returns the files of the context that the calling thread has entered. They must be open.
   *
   * @throws IllegalStateException if this version of GraalPy keeps them in another way
   */
  public static StandardFiles ofCurrent() {
    try {
      return new StandardFiles(PythonContext.get(null));
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException("this version of GraalPy is not supported", e);
    }
  }

  /** Opens the files again if one of them was closed or replaced. */
  public void restore() {
    synchronized (files) {
      if (areOpen()) {
        return;
      }
      for (int number = 0; number < COUNT; number++) {
        files.put(number, opened.get(number));
        paths.put(number, names.get(number));
      }
    }
    system.setEnv(context.getEnv());
  }

  @SuppressWarnings("ReferenceEquality") // Only the same object is the file that was opened.
  private boolean areOpen() {
    for (int number = 0; number < COUNT; number++) {
      Object file = files.get(number);
      if (file != opened.get(number) || !isOpen(file)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOpen(Object file) {
    try {
      return ((Channel) channel.get(file)).isOpen();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Object> firstOf(Map<Integer, Object> table) {
    List<Object> values = new ArrayList<>();
    for (int number = 0; number < COUNT; number++) {
      values.add(table.get(number));
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private Map<Integer, Object> table(String name) throws ReflectiveOperationException {
    Field field = EmulatedPosixSupport.class.getSuperclass().getDeclaredField(name);
    field.setAccessible(true);
    return (Map<Integer, Object>) field.get(system);
  }
}
