package dev.crucible.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The options of JVMs that run guests.
 *
 * @since 0.1
 */
public final class JvmOptions {
  private static final String RESOURCE = "jvm.options";

  private JvmOptions() {}

  /**
   * Returns the options with which workers and the command line are started. Programs that call
   * {@link Sandbox#inProcess} should be started with them too: GraalPy needs native access to load
   * NumPy, and the other options are for speed.
   *
   * @throws UncheckedIOException if the resource with the options cannot be read
   */
  public static List<String> ofGuests() {
    try (InputStream in = JvmOptions.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("-"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
