package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks for the compilers that NumPy and SciPy need. */
final class Compilers {
  private Compilers() {}

  static void check() {
    check(System.getenv());
  }

  static void check(Map<String, String> variables) {
    boolean c = has(variables, "CC", List.of("cc", "gcc", "clang"));
    boolean cpp = has(variables, "CXX", List.of("c++", "g++", "clang++"));
    if (!c || !cpp) {
      String missing = c ? "C++ compiler" : cpp ? "C compiler" : "C compiler and no C++ compiler";
      throw new EnvironmentException(
          "There is no %s on the PATH, and NumPy must be compiled: install one (gcc and g++, or clang), or give a ready NumPy wheel with --wheels."
              .formatted(missing));
    }
  }

  /**
   * Checks for the Fortran compiler, which SciPy needs in addition to the compilers that NumPy
   * needs.
   */
  static void checkFortran() {
    checkFortran(System.getenv());
  }

  static void checkFortran(Map<String, String> variables) {
    if (!has(variables, "FC", List.of("gfortran"))) {
      throw new EnvironmentException(
          "There is no Fortran compiler on the PATH, and SciPy must be compiled: install gfortran, or give a ready SciPy"
              + " wheel with --wheels.");
    }
  }

  /**
   * Returns the path of a library of the Fortran compiler, or the name alone if the compiler does
   * not have it.
   */
  static Path libraryOfFortran(String name, Path directory)
      throws IOException, InterruptedException {
    String compiler = System.getenv().getOrDefault("FC", "gfortran");
    Tool.Outcome answer =
        Tool.of(List.of(compiler, "-print-file-name=" + name), directory)
            .run(directory.resolve("libraries.log"));
    return Path.of(answer.lines().getFirst());
  }

  private static boolean has(Map<String, String> variables, String choice, List<String> names) {
    return !variables.getOrDefault(choice, "").isBlank()
        || names.stream().anyMatch(name -> isOnPath(variables.getOrDefault("PATH", ""), name));
  }

  private static boolean isOnPath(String path, String program) {
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(
            directory -> !directory.isBlank() && Files.isExecutable(Path.of(directory, program)));
  }
}
