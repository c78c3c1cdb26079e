package dev.crucible.runtime.internal.worker.start;

import dev.crucible.environment.support.Directories;
import dev.crucible.runtime.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A worker's own directory, which only this user can enter. It is deleted when the worker has
 * ended.
 *
 * @param path the path of the directory
 */
public record PrivateDirectory(Path path) {
  /** Name of the file in which the JVM of a worker reports a crash. */
  static final String ERROR_FILE = "hs_err.log";

  private static final int MOST_REPORTED = 64 << 10;

  /** The most bytes of a socket's path: 108 on Linux and 104 on macOS, with a zero at the end. */
  static final int LONGEST_SOCKET = 103;

  /** More bytes than the directory's own name and that of the socket have. */
  private static final int RESERVED = 35;

  /**
   * Creates a directory among temporary files.
   *
   * @throws SandboxException if that fails
   */
  public static PrivateDirectory create() {
    return createIn(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Creates a directory in {@code temporary}, or in /tmp if the path of the socket would be longer
   * than sockets may have. Managers of clusters give a program long paths for temporary files.
   */
  static PrivateDirectory createIn(Path temporary) {
    boolean fits = bytes(temporary) <= LONGEST_SOCKET - RESERVED;
    try {
      // Java creates temporary directories with access for their owner only.
      return new PrivateDirectory(
          Files.createTempDirectory(fits ? temporary : Path.of("/tmp"), "crucible-"));
    } catch (IOException e) {
      throw new SandboxException("no directory for a worker could be made: " + e.getMessage(), e);
    }
  }

  private static int bytes(Path path) {
    return path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the path of the socket at which the worker connects to the supervisor. */
  public Path socket() {
    return path.resolve("s");
  }

  /** Returns the first 64 KiB of the JVM's report of a crash; empty if there is none. */
  public String crashReport() {
    Path report = path.resolve(ERROR_FILE);
    if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
      // No report, or something put there by the worker that would block a reader, such as a pipe.
      return "";
    }
    try (InputStream in = Files.newInputStream(report)) {
      return new String(in.readNBytes(MOST_REPORTED), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Deletes the directory with all its files, if that is possible. */
  public void delete() {
    try {
      Directories.delete(path);
    } catch (IOException e) {
      // The directory is among temporary files, which the system deletes.
    }
  }
}
