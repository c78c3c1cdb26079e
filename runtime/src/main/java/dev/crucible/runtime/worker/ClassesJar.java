package dev.crucible.runtime.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
      forgetOld(target);
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
            .map(file ->
                "%s %d %d"
                    .formatted(
                        classes.relativize(file),
                        file.toFile().length(),
                        file.toFile().lastModified()))
            .collect(Collectors.joining("\n", classes + "\n", ""));
    return Hash.of(all);
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

  private static void forgetOld(Path folder) throws IOException {
    FileTime oldest = FileTime.from(Instant.now().minus(LIFE));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .filter(file -> isOlder(file, oldest))
          .forEach(ClassesJar::delete);
    }
  }

  private static boolean isOlder(Path file, FileTime oldest) {
    try {
      return Files.getLastModifiedTime(file).compareTo(oldest) < 0;
    } catch (IOException e) {
      return false; // It has gone meanwhile.
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It costs space only.
    }
  }
}
