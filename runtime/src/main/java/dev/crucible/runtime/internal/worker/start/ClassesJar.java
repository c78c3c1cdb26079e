package dev.crucible.runtime.internal.worker.start;

import dev.crucible.environment.support.Sha256;
import dev.crucible.environment.support.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar of a directory of classes, as a build leaves it. The JVM's ahead-of-time cache takes
 * classes from jars only. The same content gives the same file.
 */
final class ClassesJar {
  private static final String PREFIX = "classes-";
  private static final String SUFFIX = ".jar";

  /** Age at which a jar is deleted: a process that started with it has most likely ended. */
  private static final Duration LIFE = Duration.ofDays(3);

  private ClassesJar() {}

  /**
   * Returns the jar of the classes that are in a directory now, and creates it if it does not
   * exist.
   *
   * @param target the directory of the jars
   */
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

  private static List<Path> filesIn(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
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
    WholeFile.write(jar, part -> packInto(part, classes, files));
  }

  private static void packInto(Path part, Path classes, List<Path> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(part);
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }
}
