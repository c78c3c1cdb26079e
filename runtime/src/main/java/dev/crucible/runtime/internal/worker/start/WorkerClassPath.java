package dev.crucible.runtime.internal.worker.start;

import dev.crucible.environment.cache.CacheLocation;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The part of this process's class path that a worker needs. The less it has, the less a guest that
 * breaks out of Python finds. And code outside the runtime can change without making the worker's
 * {@link AotCache} useless.
 */
final class WorkerClassPath {
  /**
   * Prefixes of paths that identify the entries a worker needs; for Crucible's own jars, files that
   * no other jar has.
   */
  private static final Set<String> NEEDED =
      Set.of(
          "dev/crucible/runtime/internal/worker/WorkerMain.class",
          "dev/crucible/environment/support/Resources.class",
          "org/graalvm/",
          "com/oracle/",
          "com/google/common/",
          "org/slf4j/");

  /** Directory of the jars that Crucible makes, and of {@link AotCache}s. */
  static final Path CACHE = CacheLocation.ofThisProcess().resolve("workers");

  private static final List<Path> OF_THIS_PROCESS =
      entries(WorkerClassPath.class.getClassLoader())
          .filter(WorkerClassPath::needed)
          .map(WorkerClassPath::asJar)
          // All programs that start workers give them the same class path, and so the same cache.
          .sorted()
          .toList();

  private WorkerClassPath() {}

  /**
   * Returns what a loader takes classes from: its own files if it is a loader of an application
   * that this library is embedded in, else the class path. No entry is relative, since the worker
   * runs in another directory.
   */
  private static Stream<Path> entries(ClassLoader loader) {
    return loader instanceof URLClassLoader files
        ? Arrays.stream(files.getURLs())
            .filter(url -> url.getProtocol().equals("file"))
            .map(url -> Path.of(URI.create(url.toString())))
        : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath());
  }

  static List<Path> ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  private static boolean needed(Path entry) {
    if (Files.isDirectory(entry)) {
      return NEEDED.stream().anyMatch(directory -> Files.exists(entry.resolve(directory)));
    }
    try (var jar = new ZipFile(entry.toFile())) {
      return jar.stream().map(ZipEntry::getName).anyMatch(WorkerClassPath::isIn);
    } catch (IOException e) {
      return false; // Not an archive, or missing: the JVM ignores it too.
    }
  }

  private static Path asJar(Path entry) {
    try {
      return Files.isDirectory(entry) ? ClassesJar.of(entry, CACHE) : entry;
    } catch (IOException e) {
      return entry; // The directory serves as well, only without an AotCache.
    }
  }

  private static boolean isIn(String name) {
    return NEEDED.stream().anyMatch(name::startsWith);
  }
}
