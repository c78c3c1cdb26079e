package dev.crucible.harness.cli.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The environment in which the program was started.
 *
 * @param directory the working directory
 * @param environment the environment variables
 * @param outIsTerminal whether stdout is a terminal
 * @param errIsTerminal whether stderr is a terminal
 */
public record ProcessEnvironment(
    Path directory, Map<String, String> environment, boolean outIsTerminal, boolean errIsTerminal) {
  /** Copies the map. */
  public ProcessEnvironment {
    environment = Map.copyOf(environment);
  }

  /** Returns the environment of this process. */
  public static ProcessEnvironment ofProcess() {
    return new ProcessEnvironment(
        Path.of(""), System.getenv(), Terminal.isOut(), Terminal.isThere());
  }

  /** Returns the value of a variable; empty if it is not set or has an empty value. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
