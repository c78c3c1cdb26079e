package dev.crucible.runtime.internal.guard;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files in memory, for one request: the folders {@value #FOLDER}, where a guest starts, and {@code
 * /tmp}.
 */
public final class ScratchFiles {
  /** The folder that a guest finds itself in. */
  public static final String FOLDER = "/scratch";

  /** Where GraalPy looks for the number of its process. */
  private static final String PROCESS = "/proc/self/stat";

  private static final int BLOCK = 4096;

  private final FileSystem files;
  private final org.graalvm.polyglot.io.FileSystem guestFiles;
  private final long limit;

  /** Empty folders that take up to {@code limit} bytes, rounded up to whole blocks. */
  ScratchFiles(long limit) {
    this.limit = limit;
    files =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setAttributeViews("basic", "unix")
                .setBlockSize(BLOCK)
                .setMaxSize(limit + 2 * BLOCK)
                .setMaxCacheSize(0)
                .setWorkingDirectory(FOLDER)
                .build());
    guestFiles = org.graalvm.polyglot.io.FileSystem.newFileSystem(files);
    try {
      Files.createDirectories(files.getPath(FOLDER));
      Files.createDirectories(files.getPath("/tmp"));
      Files.createDirectories(files.getPath(PROCESS).getParent());
      Files.writeString(files.getPath(PROCESS), "1 (python) S 0 1 1 0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a path, absolute and normal, is in these folders. */
  static boolean hold(Path path) {
    return path.startsWith(FOLDER) || path.startsWith("/tmp");
  }

  /** Whether a path, absolute and normal, is a file here that can be read though not changed. */
  static boolean show(Path path) {
    return path.toString().equals(PROCESS);
  }

  org.graalvm.polyglot.io.FileSystem files() {
    return guestFiles;
  }

  /** The path among these files. */
  Path in(Path path) {
    return files.getPath(path.toString());
  }

  boolean isFolder(Path path) {
    return Files.isDirectory(in(path));
  }

  long limit() {
    return limit;
  }

  /** Gives the memory back. */
  void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
