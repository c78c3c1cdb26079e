package dev.crucible.harness.cli.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the program finds around it when it starts.
 *
 * @param folder the working folder
 * @param environment the environment variables
 * @param outIsTerminal whether stdout is a terminal
 * @param errIsTerminal whether stderr is a terminal
 */
public record ProcessEnvironment(
    Path folder, Map<String, String> environment, boolean outIsTerminal, boolean errIsTerminal) {
  public ProcessEnvironment {
    environment = Map.copyOf(environment);
  }

  public static ProcessEnvironment ofProcess() {
    return new ProcessEnvironment(
        Path.of(""), System.getenv(), Terminal.isOut(), Terminal.isThere());
  }

  /** A variable that is set to something. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
