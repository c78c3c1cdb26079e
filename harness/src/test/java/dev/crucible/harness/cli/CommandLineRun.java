package dev.crucible.harness.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A run of the program.
 *
 * @param exitCode its exit code
 * @param out what it printed
 * @param err what it printed as errors and progress
 */
record CommandLineRun(int exitCode, String out, String err) {

  static CommandLineRun of(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode = Crucible.run(new PrintWriter(out), new PrintWriter(err), args);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}
