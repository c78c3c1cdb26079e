package dev.crucible.environment.build;

import dev.crucible.environment.support.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A GraalPy virtual environment: a few links, directories and a settings file, the same as
 * GraalPy's {@code -m venv} makes in seven seconds.
 *
 * @param root the directory of the environment
 * @param pythonVersion the major and minor version of Python, for instance {@code 3.12}
 */
public record Venv(Path root, String pythonVersion) {
  private static final List<String> LINKS = List.of("graalpy", "python3");

  Path bin() {
    return root.resolve("bin");
  }

  /** Returns the path of the Python executable. */
  public Path executable() {
    return bin().resolve("python");
  }

  /** Returns the directory of the installed packages. */
  public Path sitePackages() {
    return root.resolve("lib").resolve("python" + pythonVersion).resolve("site-packages");
  }

  /** Creates the environment without packages, and deletes what the directory held before. */
  public void create(Launcher launcher) throws IOException {
    Directories.empty(root);
    Files.createDirectories(bin());
    Files.createDirectories(root.resolve("include"));
    Files.createDirectories(sitePackages());
    Files.createSymbolicLink(executable(), launcher.script());
    for (String name : LINKS) {
      Files.createSymbolicLink(bin().resolve(name), Path.of("python"));
    }
    Files.createSymbolicLink(bin().resolve("python" + pythonVersion), Path.of("python"));
    Template.write(
        "pyvenv.cfg",
        Map.of("HOME", launcher.directory().toString(), "VERSION", pythonVersion),
        root.resolve("pyvenv.cfg"));
  }

  /** Returns true if the essential files exist. The check starts no program. */
  public boolean looksWhole() {
    return Files.isExecutable(executable())
        && Files.isRegularFile(root.resolve("pyvenv.cfg"))
        && Files.isDirectory(sitePackages().resolve("numpy/_core"));
  }
}
