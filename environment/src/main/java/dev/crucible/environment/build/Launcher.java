package dev.crucible.environment.build;

import dev.crucible.environment.support.WholeFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The script that starts GraalPy as a separate program: a JDK, jars, and an options file beside the
 * script. Contexts inside a JVM do not use it, so only the launcher is rewritten if jars or the JDK
 * move.
 *
 * @param directory the directory of the script and its files
 */
public record Launcher(Path directory) {
  static final String NAME = "graalpy";
  private static final String MAIN = "com.oracle.graal.python.shell.GraalPythonMain";
  private static final String OPTIONS = "java.options";
  private static final String ARCHIVE = "graalpy.jsa";

  Path script() {
    return directory.resolve(NAME);
  }

  /** The class data archive. If the file exists, every start is 2 to 3 seconds faster. */
  Path archive() {
    return directory.resolve(ARCHIVE);
  }

  /**
   * Writes the script and its options file, and replaces files that exist.
   *
   * @param classPath the jars of GraalPy
   */
  public void write(List<Path> classPath) throws IOException {
    Path options = directory.resolve(OPTIONS);
    writeOptions(options, classPath, "-XX:SharedArchiveFile=" + archive());
    Template.writeScript(
        "launcher.sh",
        Map.of("JAVA", java().toString(), "OPTIONS", options.toString(), "MAIN", MAIN),
        script());
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static void writeOptions(Path target, List<Path> classPath, String archiveOption)
      throws IOException {
    String jars =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    Template.write(
        "launcher.options",
        Map.of("CLASS_PATH", quoted(jars), "ARCHIVE_OPTION", quoted(archiveOption)),
        target);
  }

  /**
   * Starts GraalPy, loads the modules that pip needs, and writes the archive of the loaded classes.
   */
  void writeArchive(List<Path> classPath, Path log) throws IOException, InterruptedException {
    Path python = directory.resolve("launcher_archive.py");
    Template.write("launcher_archive.py", Map.of(), python);
    Path half = directory.resolve(ARCHIVE + ".new");
    Path options = directory.resolve("archive.options");
    writeOptions(options, classPath, "-XX:ArchiveClassesAtExit=" + half);
    Tool.of(List.of(java().toString(), "@" + options, MAIN, python.toString()), directory)
        .run(log, "GraalPy could not be started");
    WholeFile.move(half, archive());
  }

  /**
   * Returns a value quoted for an options file of {@code java}, which may have spaces and
   * backslashes.
   */
  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Returns true if the script is executable and its options file is readable. */
  public boolean isComplete() {
    return Files.isExecutable(script()) && Files.isReadable(directory.resolve(OPTIONS));
  }
}
