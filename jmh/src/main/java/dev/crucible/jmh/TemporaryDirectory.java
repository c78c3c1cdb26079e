package dev.crucible.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A directory that is deleted with all of its content when it is closed.
 *
 * @param path the path of the directory
 */
public record TemporaryDirectory(Path path) implements AutoCloseable {

  /**
   * Creates an empty temporary directory.
   *
   * @throws IOException if the directory cannot be created
   */
  public static TemporaryDirectory create() throws IOException {
    return new TemporaryDirectory(Files.createTempDirectory("crucible-bench-"));
  }

  /**
   * Deletes the directory.
   *
   * @throws UncheckedIOException if a file cannot be deleted
   */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
