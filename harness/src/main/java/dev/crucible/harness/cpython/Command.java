package dev.crucible.harness.cpython;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param succeeded whether it ended by itself, with status 0
 * @param output what it wrote to stdout and stderr
 */
public record Command(boolean succeeded, String output) {

  /** Variables that would make a Python load the user's modules. */
  private static final List<String> NOT_INHERITED =
      List.of("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP");

  /** Runs a program, and kills it when it takes longer than {@code limit}. */
  public static Command run(Path folder, Duration limit, List<String> line)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("crucible-python-", ".log");
    try {
      var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
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

  /** The last line of the output that is not empty: where Python and pip say what went wrong. */
  public String lastLine() {
    return output.lines().filter(line -> !line.isBlank()).reduce((_, line) -> line).orElse("");
  }
}
