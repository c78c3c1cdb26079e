package dev.crucible.harness.cpython;

import dev.crucible.environment.support.Resources;
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
 * A CPython of this machine that can create virtual environments. Immutable.
 *
 * @param executable the path of the interpreter
 * @param version the version, for example {@code 3.12.4}
 */
public record BasePython(Path executable, String version) {
  private static final String VARIABLE = "CRUCIBLE_CPYTHON";

  /**
   * Names of interpreters, in the order of the search. The first has the version that GraalPy has.
   */
  private static final List<String> NAMES =
      List.of(
          "python3.12",
          "python3.11",
          "python3.13",
          "python3.10",
          "python3.14",
          "python3.9",
          "python3",
          "python");

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /**
   * Finds a CPython. The environment variable {@code CRUCIBLE_CPYTHON} names its executable, or
   * forbids the search if it is {@code none}. Default: the first suitable one on the {@code PATH}.
   *
   * @throws CPythonUnavailableException if there is no suitable CPython
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static BasePython find(PythonRange range) throws IOException, InterruptedException {
    String chosen = System.getenv().getOrDefault(VARIABLE, "");
    if (chosen.equals("none")) {
      throw new CPythonUnavailableException(
          "%s is none: unset it, or let it name a CPython %s.".formatted(VARIABLE, range));
    }
    for (Path candidate : chosen.isBlank() ? onPath() : List.of(Path.of(chosen))) {
      Optional<BasePython> found = look(candidate).filter(python -> range.has(python.version()));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new CPythonUnavailableException(
        chosen.isBlank()
            ? "There is no CPython %s with venv and ensurepip on the PATH: install one, or name it by %s."
                .formatted(range, VARIABLE)
            : "%s names %s, which is no CPython %s with venv and ensurepip: let it name one."
                .formatted(VARIABLE, chosen, range));
  }

  private static List<Path> onPath() {
    List<String> directories =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(directory -> !directory.isBlank())
            .toList();
    return NAMES.stream()
        .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .toList();
  }

  /**
   * Returns the CPython at a path; empty if it cannot create environments. The {@code PATH} may
   * have a version manager's shim for a version that is not installed.
   */
  private static Optional<BasePython> look(Path candidate)
      throws IOException, InterruptedException {
    try {
      Command command =
          Command.run(Path.of("/"), LIMIT, List.of(candidate.toString(), "-I", "-c", facts()));
      return command.succeeded()
          ? Optional.of(JsonMapper.shared().readValue(command.lastLine(), BasePython.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // The program does not start, or its output is not that of facts.py.
    }
  }

  private static String facts() {
    return Resources.text(BasePython.class, "facts.py");
  }
}
