package dev.crucible.jmh.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Runs timing programs in separate CPython processes with the environment variables of this
 * process, so that both Pythons use the same number of threads for linear algebra.
 *
 * @param python the executable of a CPython that has NumPy
 */
record CPythonTimer(Path python) {
  private static final long LONGEST_SECONDS = 120;

  /**
   * Runs a program and returns the number of microseconds that it prints.
   *
   * @throws IllegalStateException if the program does not end within 120 seconds, or does not print
   *     a number
   */
  double microseconds(String program) throws InterruptedException {
    try {
      // -I: ignores the user's Python settings and packages.
      Process process =
          new ProcessBuilder(python.toString(), "-I", "-c", program)
              .redirectErrorStream(true)
              .start();
      try {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException(
              "%s did not end in %d seconds".formatted(python, LONGEST_SECONDS));
        }
        return number(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double number(String printed) {
    try {
      return Double.parseDouble(printed.strip());
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "%s printed no time but: %s".formatted(python, printed.strip()), e);
    }
  }
}
