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
   */
  static Optional<BuildPython> find(Path scratch, Path log)
      throws IOException, InterruptedException {
    String chosen = System.getenv().getOrDefault("CRUCIBLE_CPYTHON", "");
    if (chosen.equals("none")) {
      return Optional.empty();
    }
    Path facts = scratch.resolve("cpython_facts.py");
    Template.write("cpython_facts.py", Map.of(), facts);
    for (Path candidate : chosen.isBlank() ? onPath() : List.of(Path.of(chosen))) {
      Tool.Outcome outcome =
          Tool.of(List.of(candidate.toString(), facts.toString()), scratch).within(LIMIT).run(log);
      List<String> lines = outcome.lines();
      if (outcome.ok() && lines.size() == 3) {
        return Optional.of(
            new BuildPython(
                Path.of(lines.get(0)), "cpython-" + lines.get(1), lines.get(2).equals("pip")));
      }
    }
    return Optional.empty();
  }

  private static List<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .toList();
  }
}
