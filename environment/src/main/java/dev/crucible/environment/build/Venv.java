package dev.crucible.environment.build;

import dev.crucible.environment.cache.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A GraalPy virtual environment. It is no more than a few links, folders and a settings file, the
 * same as GraalPy's {@code -m venv} makes in seven seconds.
 */
public record Venv(Path root, String pythonVersion) {
  private static final List<String> LINKS = List.of("graalpy", "python3");

  Path bin() {
    return root.resolve("bin");
  }

  public Path executable() {
    return bin().resolve("python");
  }

  public Path sitePackages() {
    return root.resolve("lib").resolve("python" + pythonVersion).resolve("site-packages");
  }

  /** Makes it from nothing, whatever was there. */
  public void create(Launcher launcher) throws IOException {
    Folders.empty(root);
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
        Map.of("HOME", launcher.folder().toString(), "VERSION", pythonVersion),
        root.resolve("pyvenv.cfg"));
  }

  /** A quick look, without starting anything. */
  public boolean looksWhole() {
    return Files.isExecutable(executable())
        && Files.isRegularFile(root.resolve("pyvenv.cfg"))
        && Files.isDirectory(sitePackages().resolve("numpy/_core"));
  }
}
