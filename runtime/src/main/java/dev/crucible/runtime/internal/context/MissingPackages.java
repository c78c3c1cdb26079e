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
 * Packages that Crucible is tested with, and that an environment does not have. This is found by
 * looking into the environment: what a guest says of it counts for nothing. A sample that needs one
 * of them has not failed.
 */
final class MissingPackages {
  private static final List<String> KNOWN = List.of("scipy", "sympy", "mpmath");

  private final Set<String> lacking;

  private MissingPackages(Set<String> lacking) {
    this.lacking = lacking;
  }

  /** Those that the environment of a {@code bin/python} lacks; none if it cannot be told. */
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

  /** Returns true if the module belongs to such a package. */
  boolean include(String module) {
    return lacking.contains(ModuleNames.top(module));
  }
}
