package dev.crucible.environment.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The search for a CPython on this machine that is recent enough for the build tools. */
final class CPythonFinder {
  private static final List<String> NAMES = List.of("python3", "python");
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private CPythonFinder() {}

  /**
   * Returns the first suitable CPython: the one that {@code CRUCIBLE_CPYTHON} names, else the first
   * on the PATH. Empty if there is none, or if the variable is {@code none}.
   *
   * @throws IOException if the program that the variable names cannot be started
   */
  static Optional<BuildPython> find(Path scratch, Path log)
      throws IOException, InterruptedException {
    String chosen = System.getenv().getOrDefault("CRUCIBLE_CPYTHON", "");
    if (chosen.equals("none")) {
      return Optional.empty();
    }
    Path facts = scratch.resolve("cpython_facts.py");
    Template.write("cpython_facts.py", Map.of(), facts);
    return chosen.isBlank()
        ? firstOn(System.getenv().getOrDefault("PATH", ""), facts, scratch, log)
        : suitable(Path.of(chosen), facts, scratch, log);
  }

  /**
   * Returns the first suitable CPython in the directories of a search path. A program that cannot
   * be started, such as a script whose interpreter is missing, is passed over.
   *
   * @param facts the script that prints what decides whether a Python is suitable
   */
  static Optional<BuildPython> firstOn(String searchPath, Path facts, Path scratch, Path log)
      throws InterruptedException {
    for (Path candidate : candidates(searchPath)) {
      try {
        Optional<BuildPython> python = suitable(candidate, facts, scratch, log);
        if (python.isPresent()) {
          return python;
        }
      } catch (IOException e) {
        // The next candidate may start.
      }
    }
    return Optional.empty();
  }

  private static Optional<BuildPython> suitable(Path candidate, Path facts, Path scratch, Path log)
      throws IOException, InterruptedException {
    Tool.Outcome outcome =
        Tool.of(List.of(candidate.toString(), facts.toString()), scratch).within(LIMIT).run(log);
    List<String> lines = outcome.lines();
    return outcome.ok() && lines.size() == 3
        ? Optional.of(
            new BuildPython(
                Path.of(lines.get(0)), "cpython-" + lines.get(1), lines.get(2).equals("pip")))
        : Optional.empty();
  }

  private static List<Path> candidates(String searchPath) {
    return Stream.of(searchPath.split(File.pathSeparator))
        .filter(directory -> !directory.isBlank())
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .toList();
  }
}
