package dev.crucible.runtime.internal.worker.start;

import dev.crucible.runtime.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A worker's own folder, which only this user can enter; it goes when the worker has gone. */
public record PrivateFolder(Path path) {
  /** Where the JVM of a worker reports a crash. */
  static final String ERROR_FILE = "hs_err.log";

  private static final int MOST_REPORTED = 64 << 10;

  public static PrivateFolder create() {
    try {
      // Java makes temporary folders with access for their owner only.
      return new PrivateFolder(Files.createTempDirectory("crucible-"));
    } catch (IOException e) {
      throw new SandboxException("no folder for a worker could be made: " + e.getMessage(), e);
    }
  }

  /** Where the worker finds the supervisor. */
  public Path socket() {
    return path.resolve("s");
  }

  /** What the JVM wrote when it crashed, the beginning of it; empty when it did not. */
  public String crashReport() {
    Path report = path.resolve(ERROR_FILE);
    if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
      // Not even when the worker put something there that would make a reader wait.
      return "";
    }
    try (InputStream in = Files.newInputStream(report)) {
      return new String(in.readNBytes(MOST_REPORTED), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  public void delete() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> childrenFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : childrenFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // It is in the folder for temporary files, which the system clears.
    }
  }
}
