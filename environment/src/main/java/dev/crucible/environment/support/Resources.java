package dev.crucible.environment.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are part of this build. */
public final class Resources {
  private Resources() {}

  /**
   * Returns the text of a resource, decoded as UTF-8.
   *
   * @param owner the class whose package {@code name} is relative to
   * @throws IllegalStateException if the build lacks the resource
   */
  public static String text(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
