package dev.crucible.environment.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that appear whole or not at all, even if others write the same file at the same time. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Writer {
    /** Writes the content to {@code part}, which does not exist yet. */
    void writeTo(Path part) throws IOException;
  }

  /**
   * Writes {@code target} atomically and replaces a file that exists. Its directory is created if
   * it is missing.
   */
  public static void write(Path target, Writer content) throws IOException {
    Path directory = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
    Path part = directory.resolve(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      content.writeTo(part);
      move(part, target);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  /** Writes {@code content} as {@link #write(Path, Writer)} does. */
  public static void write(Path target, byte[] content) throws IOException {
    write(target, part -> Files.write(part, content));
  }

  /** Writes {@code content} in UTF-8 as {@link #write(Path, Writer)} does. */
  public static void write(Path target, String content) throws IOException {
    write(target, part -> Files.writeString(part, content));
  }

  /** Writes {@code content} to its end as {@link #write(Path, Writer)} does. */
  public static void write(Path target, InputStream content) throws IOException {
    write(target, part -> Files.copy(content, part));
  }

  /**
   * Moves a complete file into the place of {@code target} atomically, and replaces a file that
   * exists. Both must be on one file system.
   */
  public static void move(Path part, Path target) throws IOException {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
