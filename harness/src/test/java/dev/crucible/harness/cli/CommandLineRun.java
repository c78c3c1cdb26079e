package dev.crucible.harness.cli;

import dev.crucible.harness.cli.console.ProcessEnvironment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * A run of the program.
 *
 * @param exitCode its exit code
 * @param out what it printed
 * @param err what it printed as errors and progress
 */
public record CommandLineRun(int exitCode, String out, String err) {

  /** Without a terminal, environment variables and a configuration file of the user. */
  public static CommandLineRun of(String... args) {
    return of(new ProcessEnvironment(Path.of(""), Map.of(), false, false), args);
  }

  public static CommandLineRun of(ProcessEnvironment surroundings, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode = Crucible.run(new PrintWriter(out), new PrintWriter(err), surroundings, args);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}
