package dev.crucible.harness.cli;

import dev.crucible.harness.cli.console.ProcessEnvironment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * A completed run of the program.
 *
 * @param exitCode the exit code
 * @param out the output to stdout
 * @param err the output to stderr: errors, progress and notices
 */
public record CommandLineRun(int exitCode, String out, String err) {

  /** Runs the program without terminals, environment variables or a user's configuration file. */
  public static CommandLineRun of(String... args) {
    return of(new ProcessEnvironment(Path.of(""), Map.of(), false, false), args);
  }

  /** Runs the program in the given environment. */
  public static CommandLineRun of(ProcessEnvironment surroundings, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode = Crucible.run(new PrintWriter(out), new PrintWriter(err), surroundings, args);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}
