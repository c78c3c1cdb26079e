package dev.crucible.environment.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Errors as the user sees them: one sentence that says what to do, and a log file with the details.
 */
@Timeout(60)
final class ErrorSentencesTest {
  @TempDir private Path directory;

  @Test
  void missingCompilers() {
    assertThatThrownBy(() -> Compilers.check(Map.of("PATH", directory.toString())))
        .isInstanceOf(EnvironmentException.class)
        .message()
        .isEqualTo(
            "There is no C compiler and no C++ compiler on the PATH, and NumPy must be compiled: install one (gcc and"
                + " g++, or clang), or give a ready NumPy wheel with --wheels.");
  }

  @Test
  void aMissingFortranCompiler() {
    assertThatThrownBy(() -> Compilers.checkFortran(Map.of("PATH", directory.toString())))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "There is no Fortran compiler on the PATH, and SciPy must be compiled: install gfortran, or give a ready"
                + " SciPy wheel with --wheels.");
  }

  @Test
  void compilersNamedByVariablesCount() {
    Compilers.check(Map.of("PATH", directory.toString(), "CC", "zig cc", "CXX", "zig c++"));
    Compilers.checkFortran(Map.of("PATH", directory.toString(), "FC", "flang"));
  }

  @Test
  void aFailedToolNamesItsErrorAndItsLog() {
    Path log = directory.resolve("logs/x.log");
    Tool tool = sh("echo working; echo 'meson.build:1: ERROR: no luck'; echo bye; exit 3");
    assertThatThrownBy(() -> tool.run(log, "NumPy could not be configured"))
        .isInstanceOfSatisfying(
            EnvironmentException.class,
            e -> {
              assertThat(e)
                  .hasMessage("NumPy could not be configured (meson.build:1: ERROR: no luck).");
              assertThat(e.log()).contains(log);
            });
    assertThat(log).content().contains("working", "bye", "$ sh -c");
  }

  /** Python prints the cause first, and NumPy's own advice after it. */
  @Test
  void aFailedImportNamesItsCause() {
    String lines =
        """
        Traceback (most recent call last):
        ImportError: libopenblas.so.0: cannot open shared object file: No such file or directory

        The above exception was the direct cause of the following exception:
        ImportError: %s

        IMPORTANT: PLEASE READ THIS FOR ADVICE ON HOW TO SOLVE THIS ISSUE!
        Please note and check the following:
        """;
    String cause = "libopenblas.so.0: cannot open shared object file: No such file or directory";
    assertThat(failureOf(lines.formatted(""))).isEqualTo("It failed (ImportError: %s).", cause);
    assertThat(failureOf(lines.formatted("") + "Original error was: no luck\n"))
        .isEqualTo("It failed (Original error was: no luck).");
    assertThat(failureOf(lines.formatted("no module") + "bye\n"))
        .isEqualTo("It failed (ImportError: no module).");
  }

  /** The last line said that NumPy's source directory is the wrong place, which it was not. */
  @Test
  void numpysGuessAtTheCauseDoesNotHideIt() {
    String guess =
        """

        The above exception was the direct cause of the following exception:

        Traceback (most recent call last):
          File "self_check.py", line 24, in <module>
            import numpy as np
        ImportError: Error importing numpy: you should not try to import numpy from
                its source directory; please exit the numpy source tree, and relaunch
                your python interpreter from there.
        """;
    String cause = "libopenblas.so.0: cannot open shared object file: No such file or directory";
    assertThat(
            failureOf(
                """
                Traceback (most recent call last):
                ImportError: %1$s

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                ImportError:\s

                IMPORTANT: PLEASE READ THIS FOR ADVICE ON HOW TO SOLVE THIS ISSUE!

                    https://numpy.org/devdocs/user/troubleshooting-importerror.html

                Original error was: %1$s

                """
                        .formatted(cause)
                    + guess))
        .isEqualTo("It failed (Original error was: %s).", cause);
    assertThat(failureOf("ImportError: %s\n".formatted(cause) + guess))
        .isEqualTo("It failed (ImportError: %s).", cause);
    assertThat(failureOf("ImportError: libm.so.6: no such file\nKeyError: 'a'\n"))
        .isEqualTo("It failed (KeyError: 'a').");
  }

  @Test
  void anErrorWhoseTextBeginsBelowIsNamedWithIt() {
    assertThat(failureOf("start\nRuntimeError: \n\n  the text\nmore\n"))
        .isEqualTo("It failed (RuntimeError: the text).");
    assertThat(failureOf("MemoryError:\n")).isEqualTo("It failed (MemoryError:).");
  }

  private String failureOf(String output) {
    Tool tool = sh("printf %s \"$OUTPUT\"; exit 1").with(Map.of("OUTPUT", output));
    return catchThrowable(() -> tool.run(directory.resolve("log"), "It failed")).getMessage();
  }

  @Test
  void aSilentToolGivesItsExitCode() {
    assertThatThrownBy(() -> sh("exit 7").run(directory.resolve("log"), "It failed"))
        .hasMessage("It failed (exit code 7).");
  }

  @Test
  void aToolThatHangsIsKilled() {
    Tool tool = sh("sleep 60 & sleep 60").within(Duration.ofMillis(200));
    assertThatThrownBy(() -> tool.run(directory.resolve("log"), "It failed"))
        .hasMessage("It failed (it took too long).");
  }

  @Test
  void aNumpyVersionIsChecked() {
    assertThatThrownBy(() -> EnvironmentSpec.standard().withNumpyVersion("latest"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'latest' is not a NumPy version such as 2.2.6");
  }

  @Test
  void aDirectoryOfWheelsThatIsNotThere() {
    EnvironmentSpec spec =
        EnvironmentSpec.standard().withCache(directory).withWheels(directory.resolve("none"));
    assertThatThrownBy(() -> PythonEnvironments.ensure(spec, ProgressListener.silent()))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "There is no directory %s to take a wheel from.".formatted(directory.resolve("none")));
  }

  @Test
  void aCacheThatCannotBeWritten() {
    EnvironmentSpec spec = EnvironmentSpec.standard().withCache(Path.of("/dev/null/cache"));
    assertThatThrownBy(() -> PythonEnvironments.ensure(spec, ProgressListener.silent()))
        .isInstanceOf(EnvironmentException.class)
        .message()
        .startsWith("The cache directory /dev/null/cache cannot be written")
        .endsWith(".");
  }

  private Tool sh(String script) {
    return Tool.of(List.of("sh", "-c", script), directory);
  }
}
