package dev.crucible.spark.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Directories of a machine's cache that are filled once, by whichever executor comes first. The
 * cache is where the other commands have it: in the directory that {@code CRUCIBLE_CACHE} names, or
 * in the user's.
 */
final class NodeCache {
  private static final String DONE = "complete";
  private static final int NAME_LENGTH = 16;

  private NodeCache() {}

  /** Fills a directory. */
  interface Filler {
    void fill(Path directory) throws IOException;
  }

  /** Returns a directory of the cache, which is filled first if it is not complete. */
  static synchronized Path directory(String name, Filler filler) throws IOException {
    Path directory = root().resolve(name);
    Files.createDirectories(directory.getParent());
    Path lockFile = directory.resolveSibling(directory.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (!Files.exists(directory.resolve(DONE))) {
        Files.createDirectories(directory);
        filler.fill(directory);
        Files.write(directory.resolve(DONE), new byte[0]);
      }
    }
    return directory;
  }

  /** Returns a digest of what a directory is filled with. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Returns a directory's name that depends on its content. */
  static String name(MessageDigest content) {
    return HexFormat.of().formatHex(content.digest()).substring(0, NAME_LENGTH);
  }

  private static Path root() {
    String own = System.getenv("CRUCIBLE_CACHE");
    if (own != null && !own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg != null && Path.of(xdg).isAbsolute()
        ? Path.of(xdg, "crucible")
        : Path.of(System.getProperty("user.home"), ".cache", "crucible");
  }
}
