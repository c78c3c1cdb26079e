package dev.crucible.runtime.internal.worker.start;

import dev.crucible.environment.cache.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder of classes, as a build leaves it, packed into a jar: the JVM's ahead-of-time cache takes
 * classes from jars only. The same content gives the same file.
 */
final class ClassesJar {
  private static final String PREFIX = "classes-";
  private static final String SUFFIX = ".jar";

  /** Whoever started with an older one has ended, most likely. */
  private static final Duration LIFE = Duration.ofDays(3);

  private ClassesJar() {}

  /** The jar, in {@code target}, of what is in {@code classes} now. */
  static Path of(Path classes, Path target) throws IOException {
    List<Path> files = filesIn(classes);
    Path jar = target.resolve(PREFIX + hash(classes, files) + SUFFIX);
    if (!Files.isRegularFile(jar)) {
      Files.createDirectories(target);
      CachedFiles.forgetOlder(target, LIFE, name -> name.startsWith(PREFIX));
      pack(classes, files, jar);
    }
    return jar;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String hash(Path classes, List<Path> files) {
    String all =
        files.stream()
            .map(file -> CachedFiles.identity(classes.relativize(file), file))
            .collect(Collectors.joining("\n", classes + "\n", ""));
    return Sha256.brief(all);
  }

  private static void pack(Path classes, List<Path> files, Path jar) throws IOException {
    Path half = Files.createTempFile(jar.getParent(), PREFIX, ".new");
    try {
      try (OutputStream out = Files.newOutputStream(half);
          var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        for (Path file : files) {
          zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
      Files.move(half, jar, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
