package dev.crucible.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Access to Crucible's own Python modules, which are resources of this package. They are the
 * guest's side of the runtime; programs that execute Python by other means can use them too.
 *
 * @since 0.1
 */
public final class GuestModule {

  private GuestModule() {}

  /**
   * Returns the source text of a module.
   *
   * @param name the module's name: the name of its file in {@code guest}, without {@code .py}
   * @throws UncheckedIOException if the resource cannot be read
   */
  public static String source(String name) {
    String resource = "guest/" + name + ".py";
    try (InputStream in = GuestModule.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
