package dev.crucible.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Options for JVMs that run guests. */
public final class JvmOptions {
  private static final String RESOURCE = "jvm.options";

  private JvmOptions() {}

  /**
   * What workers and the command line are started with, and what a program that embeds {@link
   * Sandbox#inProcess} should be started with: without native access GraalPy does not load NumPy,
   * all else is for speed.
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
