package dev.crucible.harness.cli.command;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.EnvironmentStatus;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.cli.console.HostInfo;
import dev.crucible.harness.cli.option.EnvironmentChoice;
import dev.crucible.harness.cli.option.WorkerLayout;
import dev.crucible.runtime.EngineInfo;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code crucible doctor}, which shows the engine and the environment that samples
 * would run on.
 */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Shows the JDK, the engine's mode and why, GraalPy, NumPy, CPU and BLAS.",
    footer = {"", "Exit codes: 0 all is well; 3 the Python environment is missing or broken."})
public final class DoctorCommand extends CrucibleCommand {
  private static final long GIBIBYTE = 1L << 30;

  @Option(
      names = "--numpy",
      paramLabel = "VERSION",
      defaultValue = EnvironmentSpec.DEFAULT_NUMPY_VERSION,
      description = "Of the environment with this NumPy (${DEFAULT-VALUE}).")
  private String numpy;

  @Option(
      names = "--with",
      paramLabel = "PACKAGE[==VERSION]",
      split = ",",
      description = "Of the environment that has these packages beside it.")
  private List<String> with = List.of();

  @Override
  public Integer call() {
    EnvironmentSpec spec = checked(() -> EnvironmentChoice.spec(numpy, with));
    EngineInfo engine = EngineInfo.probe();
    line("JDK", "%s, %s".formatted(HostInfo.jdk(), System.getProperty("java.home")));
    line(
        "engine", "%s (%s): %s".formatted(engine.mode(), engine.implementation(), engine.reason()));
    line("GraalPy", engine.version());
    EnvironmentStatus status = PythonEnvironments.status(spec);
    status.environment().ifPresentOrElse(this::python, () -> noPython(spec, status));
    line("CPU", HostInfo.cpu());
    line(
        "memory",
        String.format(
            Locale.ROOT,
            "%.1f GiB heap at most",
            (double) Runtime.getRuntime().maxMemory() / GIBIBYTE));
    line("workers", WorkerLayout.ofThisMachine().text());
    line("system", HostInfo.system());
    out().flush();
    return status.environment().isPresent() ? ExitCode.OK : ExitCode.ENVIRONMENT;
  }

  private void python(PythonEnvironment environment) {
    line("NumPy", "%s (%s)".formatted(environment.numpyVersion(), environment.wheel().fileName()));
    line(
        "BLAS",
        "%s %s, %s"
            .formatted(
                environment.blas().name(),
                environment.blas().version(),
                Optional.ofNullable(System.getenv("OPENBLAS_NUM_THREADS"))
                    .map(n -> n + (n.equals("1") ? " thread" : " threads"))
                    .orElse("as many threads as it likes")));
    environment
        .packageWheels()
        .forEach(wheel -> line("package", "%s %s".formatted(wheel.packageName(), wheel.version())));
    line("venv", environment.root().toString());
  }

  private void noPython(EnvironmentSpec spec, EnvironmentStatus status) {
    String state = status.state().name().toLowerCase(Locale.ROOT);
    line(
        "NumPy",
        "the Python environment with %s is %s: run '%s'"
            .formatted(spec.describe(), state, spec.command()));
    line("venv", status.root().toString());
  }

  private void line(String name, String value) {
    PrintWriter out = out();
    out.printf("%-8s %s%n", name, value);
  }
}
