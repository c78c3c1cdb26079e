package dev.crucible.environment.build;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Python that runs meson, Cython and the code generators during a build. GraalPy can run all of
 * them; a CPython runs them several times faster.
 *
 * @param executable the program that starts it
 * @param name for instance {@code cpython-3.11} or {@code graalpy}; part of a directory's name
 * @param pip true if this Python has pip
 */
record BuildPython(Path executable, String name, boolean pip) {
  private static final String GRAALPY = "graalpy";

  static BuildPython graalPy(Launcher launcher) {
    return new BuildPython(launcher.script(), GRAALPY, true);
  }

  boolean isGraalPy() {
    return name.equals(GRAALPY);
  }

  List<String> command(String... arguments) {
    return Stream.concat(Stream.of(executable.toString()), Stream.of(arguments)).toList();
  }
}
