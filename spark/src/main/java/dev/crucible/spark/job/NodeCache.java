package dev.crucible.spark.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Folders of a machine's cache that are filled once, by whichever executor comes first. The cache
 * is where the other commands have it: in the folder that {@code CRUCIBLE_CACHE} names, or in the
 * user's.
 */
final class NodeCache {
  private static final String DONE = "complete";

  private NodeCache() {}

  /** Fills a folder. */
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  /** Returns a folder of the cache, which is filled first if it is not complete. */
  static synchronized Path folder(String name, Filler filler) throws IOException {
    Path folder = root().resolve(name);
    Files.createDirectories(folder.getParent());
    Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (!Files.exists(folder.resolve(DONE))) {
        Files.createDirectories(folder);
        filler.fill(folder);
        Files.write(folder.resolve(DONE), new byte[0]);
      }
    }
    return folder;
  }

  static void copy(InputStream in, Path file) throws IOException {
    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
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
