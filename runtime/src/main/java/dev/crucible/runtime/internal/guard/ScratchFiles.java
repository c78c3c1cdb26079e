package dev.crucible.runtime.internal.guard;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files in memory of one request: the directories {@value #DIRECTORY}, in which a guest starts,
 * and {@code /tmp}.
 */
public final class ScratchFiles {
  /** The working directory in which a guest starts. */
  public static final String DIRECTORY = "/scratch";

  /** The file in which GraalPy looks for the number of its process. */
  private static final String PROCESS = "/proc/self/stat";

  /** Standard input, which is an empty file where only questions about it are asked. */
  static final String INPUT = "/dev/stdin";

  private static final int BLOCK = 4096;

  private final FileSystem files;
  private final org.graalvm.polyglot.io.FileSystem guestFiles;
  private final long limit;

  /**
   * Creates empty directories.
   *
   * @param limit the most bytes that the files may take, rounded up to blocks of {@value #BLOCK}
   *     bytes
   */
  ScratchFiles(long limit) {
    this.limit = limit;
    files =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setAttributeViews("basic", "unix")
                .setBlockSize(BLOCK)
                .setMaxSize(limit + 2 * BLOCK)
                .setMaxCacheSize(0)
                .setWorkingDirectory(DIRECTORY)
                .build());
    guestFiles = org.graalvm.polyglot.io.FileSystem.newFileSystem(files);
    try {
      Files.createDirectories(files.getPath(DIRECTORY));
      Files.createDirectories(files.getPath("/tmp"));
      Files.createDirectories(files.getPath(INPUT).getParent());
      Files.createFile(files.getPath(INPUT));
      Files.createDirectories(files.getPath(PROCESS).getParent());
      Files.writeString(files.getPath(PROCESS), "1 (python) S 0 1 1 0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns true if a path is in these directories. The path must be absolute and normalized. */
  static boolean hold(Path path) {
    return path.startsWith(DIRECTORY) || path.startsWith("/tmp");
  }

  /**
   * Returns true if a path is a file that can be read but not changed. The path must be absolute
   * and normalized.
   */
  static boolean show(Path path) {
    return path.toString().equals(PROCESS);
  }

  org.graalvm.polyglot.io.FileSystem files() {
    return guestFiles;
  }

  /** Returns the same path in the file system of these files. */
  Path in(Path path) {
    return files.getPath(path.toString());
  }

  boolean isDirectory(Path path) {
    return Files.isDirectory(in(path));
  }

  long limit() {
    return limit;
  }

  /** Frees the memory of the files. */
  void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
