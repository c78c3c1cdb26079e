package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.internal.imports.ModuleNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The packages that Crucible is tested with and that an environment lacks. A sample that needs one
 * of them has not failed. They are determined from the environment's directories, because a guest
 * could report a package as missing in order to be skipped.
 */
final class MissingPackages {
  private static final List<String> KNOWN = List.of("scipy", "sympy", "mpmath");

  private final Set<String> lacking;

  private MissingPackages(Set<String> lacking) {
    this.lacking = lacking;
  }

  /**
   * Returns the packages that an environment lacks; none if the environment's directories do not
   * exist.
   *
   * @param pythonExecutable the environment's {@code bin/python}
   */
  static MissingPackages of(Path pythonExecutable) {
    Path libraries = pythonExecutable.toAbsolutePath().resolveSibling("../lib").normalize();
    Set<String> lacking = new HashSet<>();
    if (Files.isDirectory(libraries)) {
      try (DirectoryStream<Path> versions = Files.newDirectoryStream(libraries, "python3*")) {
        for (Path version : versions) {
          Path packages = version.resolve("site-packages");
          if (Files.isDirectory(packages)) {
            KNOWN.stream()
                .filter(name -> Files.notExists(packages.resolve(name)))
                .forEach(lacking::add);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new MissingPackages(lacking);
  }

  /** Returns true if the module belongs to one of these packages. */
  boolean include(String module) {
    return lacking.contains(ModuleNames.top(module));
  }
}
