package dev.crucible.harness.cpython;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The result of a program that was run to its end. Immutable.
 *
 * @param succeeded whether the program ended by itself, with status 0
 * @param output the text that the program wrote to stdout and stderr, in the order of writing
 */
public record Command(boolean succeeded, String output) {

  /** Environment variables that would make Python load the user's modules. */
  private static final List<String> NOT_INHERITED =
      List.of("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP");

  /**
   * Runs a program with empty standard input and waits for its end. Kills the program and its
   * descendants if it takes longer than {@code limit}.
   *
   * @param directory the working directory
   * @param line the program and its arguments
   * @throws IOException if the program cannot be started or its output cannot be read as UTF-8
   * @throws InterruptedException if the calling thread is interrupted; the program is killed
   */
  public static Command run(Path directory, Duration limit, List<String> line)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("crucible-python-", ".log");
    try {
      var builder =
          new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
      builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(output.toFile());
      builder.environment().keySet().removeAll(NOT_INHERITED);
      return new Command(ends(builder.start(), limit), Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean ends(Process process, Duration limit) throws InterruptedException {
    try {
      return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS) && process.exitValue() == 0;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /**
   * Returns the last line of the output that is not blank, where Python and pip report errors;
   * empty if there is none.
   */
  public String lastLine() {
    return output.lines().filter(line -> !line.isBlank()).reduce((_, line) -> line).orElse("");
  }
}
