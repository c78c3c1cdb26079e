package dev.crucible.harness.cli;

import dev.crucible.runtime.environment.EnvironmentSpec;
import dev.crucible.runtime.environment.EnvironmentStatus;
import dev.crucible.runtime.environment.PythonEnvironment;
import dev.crucible.runtime.environment.PythonEnvironments;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code crucible env}: creates or repairs the Python environment, shows it, or makes it anew. */
@Command(
    name = "env",
    mixinStandardHelpOptions = true,
    description = "Creates the Python environment (GraalPy with NumPy), or repairs it.",
    footer = {
      "",
      "NumPy is built with the help of a CPython 3.9 or newer when there is one: CRUCIBLE_CPYTHON names it,",
      "or is 'none' to have GraalPy do all the work, which takes several times longer.",
      "Exit codes: 0 the environment is ready; 2 wrong usage; 3 it could not be made (or, for show, is not there)."
    })
final class EnvCommand implements Callable<Integer> {
  @Option(
      names = "--numpy",
      paramLabel = "VERSION",
      scope = ScopeType.INHERIT,
      defaultValue = EnvironmentSpec.DEFAULT_NUMPY_VERSION,
      description = "The NumPy to install (${DEFAULT-VALUE}).")
  private String numpy;

  @Option(
      names = "--wheels",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Take a ready NumPy wheel from this folder; nothing is compiled.")
  private Path wheels;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Keep everything here instead of in CRUCIBLE_CACHE or the user's cache folder.")
  private Path cache;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    return make(false);
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows what is there, without making anything.")
  int show() {
    EnvironmentStatus status = PythonEnvironments.status(spec());
    EnvReport.print(status, out());
    out().flush();
    return status.state() == EnvironmentStatus.State.READY ? ExitCode.OK : ExitCode.ENVIRONMENT;
  }

  @Command(
      name = "repair",
      aliases = "rebuild",
      mixinStandardHelpOptions = true,
      description = "Makes the environment anew, NumPy included, whatever is there.")
  int repair() throws InterruptedException {
    return make(true);
  }

  private int make(boolean anew) throws InterruptedException {
    long began = System.nanoTime();
    EnvironmentSpec spec = spec();
    PythonEnvironment environment;
    try (EnvProgress progress = EnvProgress.to(command.commandLine().getErr())) {
      environment =
          anew
              ? PythonEnvironments.rebuild(spec, progress)
              : PythonEnvironments.ensure(spec, progress);
      if (progress.sawWork()) {
        EnvReport.printStages(
            environment.stages(), Duration.ofNanos(System.nanoTime() - began), out());
      }
      EnvReport.print(environment, out());
    }
    out().flush();
    WorkerStart.prepare(environment, command.commandLine().getErr());
    return ExitCode.OK;
  }

  private EnvironmentSpec spec() {
    try {
      EnvironmentSpec spec = EnvironmentSpec.standard().withNumpyVersion(numpy);
      spec = cache == null ? spec : spec.withCache(cache);
      return wheels == null ? spec : spec.withWheels(wheels);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
