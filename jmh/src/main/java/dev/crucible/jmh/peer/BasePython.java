package dev.crucible.jmh.peer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CPython 3.10 to 3.13 of this machine, for which all that the peers import is published.
 *
 * @param version for instance {@code 3.12.4}
 */
record BasePython(Path executable, String version) {
  private static final String VARIABLE = "CRUCIBLE_CPYTHON";

  /** The first is the version that GraalPy is. */
  private static final List<String> NAMES =
      List.of("python3.12", "python3.11", "python3.13", "python3.10", "python3", "python");

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /**
   * Finds one. {@code CRUCIBLE_CPYTHON} names it, or forbids the search by being {@code none}.
   *
   * @throws PeersUnavailableException if there is none
   */
  static BasePython find() throws IOException, InterruptedException {
    String chosen = System.getenv().getOrDefault(VARIABLE, "");
    if (chosen.equals("none")) {
      throw new PeersUnavailableException(
          "%s is none: unset it, or let it name a CPython 3.10 to 3.13.".formatted(VARIABLE));
    }
    for (Path candidate : chosen.isBlank() ? onPath() : List.of(Path.of(chosen))) {
      Optional<BasePython> found = look(candidate);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new PeersUnavailableException(
        chosen.isBlank()
            ? "There is no CPython 3.10 to 3.13 with venv and ensurepip on the PATH: install one, or name it by %s."
                .formatted(VARIABLE)
            : "%s names %s, which is no CPython 3.10 to 3.13 with venv and ensurepip: let it name one."
                .formatted(VARIABLE, chosen));
  }

  private static List<Path> onPath() {
    List<String> folders =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .toList();
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .toList();
  }

  /** A version manager's shim may be on the PATH for a version that is not there. */
  private static Optional<BasePython> look(Path candidate)
      throws IOException, InterruptedException {
    try {
      Command command =
          Command.run(
              Path.of("/"),
              LIMIT,
              List.of(candidate.toString(), "-I", "-c", Resources.text("facts.py")));
      return command.succeeded()
          ? Optional.of(JsonMapper.shared().readValue(command.lastLine(), BasePython.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // It does not start, or talks of other things.
    }
  }
}
