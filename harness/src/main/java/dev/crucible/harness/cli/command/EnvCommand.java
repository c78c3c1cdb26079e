package dev.crucible.harness.cli.command;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.EnvironmentStatus;
import dev.crucible.environment.KeptEnvironment;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.environment.WheelBundle;
import dev.crucible.harness.cli.console.EnvProgress;
import dev.crucible.harness.cli.console.WorkerStart;
import dev.crucible.harness.cli.option.EnvironmentChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code crucible env}, which creates, repairs, shows, exports, imports or removes
 * Python environments.
 */
@Command(
    name = "env",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the Python environment, or repairs it.",
      "It is GraalPy with NumPy, and packages that are asked for."
    },
    footer = {
      "",
      "NumPy is built with the help of a CPython 3.9 or newer when there is one: CRUCIBLE_CPYTHON names it,",
      "or is 'none' to have GraalPy do all the work, which takes several times longer.",
      "Exit codes: 0 the environment is ready; 2 wrong usage; 3 it could not be made (or, for show, is not there)."
    })
public final class EnvCommand extends CrucibleCommand {
  @Option(
      names = "--numpy",
      paramLabel = "VERSION",
      scope = ScopeType.INHERIT,
      defaultValue = EnvironmentSpec.DEFAULT_NUMPY_VERSION,
      description = "The NumPy to install (${DEFAULT-VALUE}).")
  private String numpy;

  @Option(
      names = "--with",
      paramLabel = "PACKAGE[==VERSION]",
      split = ",",
      scope = ScopeType.INHERIT,
      description =
          "Packages beside NumPy, such as scipy,sympy. Each set of packages is an environment of its own.")
  private List<String> with = List.of();

  @Option(
      names = "--wheels",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Take the wheels from this directory: NumPy's, and those of packages and what they need;"
              + " nothing is compiled or downloaded.")
  private Path wheels;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Keep everything here instead of in CRUCIBLE_CACHE or the user's cache directory.")
  private Path cache;

  @Override
  public Integer call() throws InterruptedException {
    return make(PythonEnvironments::ensure);
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows what is there, without making anything.")
  int show() {
    EnvironmentStatus status = PythonEnvironments.status(environmentSpec());
    EnvReport.print(status, out());
    out().flush();
    return status.state() == EnvironmentStatus.State.READY ? ExitCode.OK : ExitCode.ENVIRONMENT;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists all environments of the cache directory.")
  int list() {
    EnvReport.print(KeptEnvironment.list(environmentSpec().cache()), out());
    out().flush();
    return ExitCode.OK;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Deletes environments, by the names that 'crucible env list' shows or by the ends of these.",
        "NumPy's wheel stays, so that making one again takes no compiler. Nothing may be running in them."
      })
  int remove(@Parameters(paramLabel = "NAME", arity = "1..*") List<String> names) {
    Path directory = environmentSpec().cache();
    List<KeptEnvironment> chosen = names.stream().map(name -> named(name, directory)).toList();
    for (KeptEnvironment environment : chosen) {
      environment.remove(directory);
      out().println("removed " + environment.root());
    }
    out().flush();
    return ExitCode.OK;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Packs the wheels of an environment into a zip file, for machines without a compiler or a network.",
        "There: crucible env import FILE"
      })
  int export(@Parameters(paramLabel = "FILE") Path file) {
    WheelBundle.write(environmentSpec(), file);
    out().println("written " + file);
    out().flush();
    return ExitCode.OK;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Makes the environment whose wheels 'crucible env export' has packed.")
  int importFrom(@Parameters(paramLabel = "FILE") Path file) throws InterruptedException {
    return make((spec, progress) -> WheelBundle.read(file, spec, progress));
  }

  @Command(
      name = "repair",
      aliases = "rebuild",
      mixinStandardHelpOptions = true,
      description = "Makes the environment anew, NumPy included, whatever is there.")
  int repair() throws InterruptedException {
    return make(PythonEnvironments::rebuild);
  }

  private interface Maker {
    PythonEnvironment make(EnvironmentSpec spec, ProgressListener progress);
  }

  private int make(Maker maker) throws InterruptedException {
    long began = System.nanoTime();
    EnvironmentSpec spec = environmentSpec();
    PythonEnvironment environment;
    try (EnvProgress progress = EnvProgress.to(err())) {
      environment = maker.make(spec, progress);
      if (progress.sawWork()) {
        EnvReport.printStages(
            environment.stages(), Duration.ofNanos(System.nanoTime() - began), out());
      }
      EnvReport.print(environment, out());
    }
    out().flush();
    WorkerStart.prepare(environment, err());
    return ExitCode.OK;
  }

  private KeptEnvironment named(String name, Path directory) {
    List<KeptEnvironment> found =
        KeptEnvironment.list(directory).stream().filter(one -> one.key().endsWith(name)).toList();
    if (found.size() != 1) {
      throw wrongUsage(
          "%s environment is called '%s': 'crucible env list' shows all."
              .formatted(found.isEmpty() ? "No" : "More than one", name));
    }
    return found.getFirst();
  }

  private EnvironmentSpec environmentSpec() {
    EnvironmentSpec spec = checked(() -> EnvironmentChoice.spec(numpy, with));
    spec = cache == null ? spec : spec.withCache(cache);
    return wheels == null ? spec : spec.withWheels(wheels);
  }
}
