package dev.crucible.harness.cli.option;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.harness.cli.console.WorkerStart;
import dev.crucible.harness.cluster.NodeSandbox;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.report.Formats;
import dev.crucible.harness.score.Compatibility;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.harness.score.Versions;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Retirement;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options for the sandbox and the Python environment that samples run in. */
public final class SandboxOptions {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = {
        "Worker processes, each with its contexts.",
        "Default: as many as the machine carries; 'crucible doctor' shows both numbers and why."
      })
  private Integer workers;

  @Option(
      names = "--spare-workers",
      paramLabel = "N",
      defaultValue = "" + SandboxConfig.DEFAULT_SPARE_WORKERS,
      description = "Warm ones beside them, to take the place of one that dies (${DEFAULT-VALUE}).")
  private int spareWorkers;

  @Option(
      names = "--contexts",
      paramLabel = "N",
      description = {
        "Contexts in each process: samples that run there at a time.",
        "Default: as many as there are processors, 2 or 3 per worker; 1 with --workers and"
            + " --in-process."
      })
  private Integer contexts;

  @Option(
      names = "--in-process",
      description =
          "Run samples in this process. Starts faster; a sample that crashes native code ends the run.")
  private boolean inProcess;

  @Option(
      names = "--isolation",
      paramLabel = "recycled|fresh",
      defaultValue = "recycled",
      description =
          "recycled: a context serves many samples, its state verified and restored between them;"
              + " fresh: a new one for each (${DEFAULT-VALUE}).")
  private String isolation;

  @Option(
      names = "--retire-after",
      paramLabel = "SAMPLES",
      defaultValue = "" + Retirement.DEFAULT_REQUESTS,
      description = "Replace a context or worker after so many (${DEFAULT-VALUE}).")
  private int retireAfter;

  @Option(
      names = "--retire-above",
      paramLabel = "SIZE",
      defaultValue = (Retirement.DEFAULT_RESIDENT_BYTES >> 30) + "G",
      converter = Size.Converter.class,
      description = "Replace a worker that keeps more memory than this (${DEFAULT-VALUE}).")
  private Size retireAbove;

  @Option(
      names = "--numpy",
      paramLabel = "VERSION",
      defaultValue = EnvironmentSpec.DEFAULT_NUMPY_VERSION,
      description =
          "The NumPy that samples run with (${DEFAULT-VALUE}). Its environment is made if there is none.")
  private String numpy;

  @Option(
      names = "--with",
      paramLabel = "PACKAGE[==VERSION]",
      split = ",",
      description = {
        "Packages beside NumPy, which 'crucible env --with ...' has installed.",
        "Default: those that problems and samples import, if they are installed."
      })
  private List<String> with = List.of();

  @Option(
      names = "--no-compatibility",
      description =
          "Leave out names that newer NumPy and SciPy have removed, such as np.product, and stand-ins"
              + " for libraries that code imports beside its work, such as Matplotlib.")
  private boolean noCompatibility;

  /**
   * Checks the values and returns the isolation.
   *
   * @throws IllegalArgumentException if a value is out of its range; the message is one sentence
   */
  public Isolation check() {
    OptionValues.atLeast("--workers", workers(), 1);
    OptionValues.atLeast("--spare-workers", spareWorkers, 0);
    OptionValues.atLeast("--contexts", contexts(), 1);
    OptionValues.atLeast("--retire-after", retireAfter, 1);
    OptionValues.atLeast("--retire-above", retireAbove.bytes(), 1);
    var _ = environmentSpec();
    try {
      return Isolation.valueOf(isolation.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--isolation is '%s': give recycled or fresh.".formatted(isolation), e);
    }
  }

  private int workers() {
    return workers == null ? WorkerLayout.ofThisMachine().workers() : workers;
  }

  private int contexts() {
    if (contexts != null) {
      return contexts;
    }
    return inProcess || workers != null ? 1 : WorkerLayout.ofThisMachine().contexts();
  }

  private EnvironmentSpec environmentSpec() {
    return EnvironmentChoice.spec(numpy, with);
  }

  /**
   * Returns the environment for problems and the code of samples.
   *
   * @param err the stream for progress, and for a notice of missing packages
   */
  public PythonEnvironment environment(
      List<Problem> problems, Stream<String> code, PrintWriter err) {
    return new EnvironmentChoice(environmentSpec()).environment(problems, code, err);
  }

  /**
   * Returns the versions that verdicts depend on. They include whether names of older versions are
   * provided, because without these a sample can have another verdict.
   */
  public Versions versions(PythonEnvironment environment, OfficialOptions official) {
    Versions all = Versions.of(environment);
    return isCompatible(official) ? all : new Versions(all.text() + " without compatibility");
  }

  private boolean isCompatible(OfficialOptions official) {
    return !noCompatibility && official.compatibility();
  }

  SandboxConfig.Builder configure(Path pythonExecutable) {
    return SandboxConfig.newBuilder(pythonExecutable)
        .isolation(check())
        .contexts(contexts())
        .workers(workers())
        .spareWorkers(spareWorkers)
        .retirement(new Retirement(retireAfter, retireAbove.bytes()));
  }

  /**
   * Opens the sandbox for scoring.
   *
   * @param numpyLoading when contexts load NumPy
   * @param err the stream for the progress of preparations that take long the first time
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Sandbox open(
      PythonEnvironment environment,
      OfficialOptions official,
      NumpyLoading numpyLoading,
      PrintWriter err)
      throws InterruptedException {
    return open(
        withModules(configure(environment.executable()), official).numpyLoading(numpyLoading),
        environment,
        err);
  }

  /**
   * Opens the sandbox of a service, which closes it itself when the JVM shuts down.
   *
   * @param err the stream for the progress of preparations that take long the first time
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Sandbox openForService(PythonEnvironment environment, PrintWriter err)
      throws InterruptedException {
    return open(
        withModules(configure(environment.executable()), new OfficialOptions())
            .closedAtShutdown(false),
        environment,
        err);
  }

  /**
   * Returns the sandbox for each machine of a cluster.
   *
   * @param environment the environment that each machine gets
   * @param cache whether executions of earlier runs are used
   * @throws IllegalArgumentException if an option is given that does not apply to a cluster; the
   *     message is one sentence
   */
  public NodeSandbox onEachMachine(
      PythonEnvironment environment, NumpyLoading numpyLoading, boolean cache) {
    if (inProcess || workers != null) {
      throw new IllegalArgumentException(
          "--workers and --in-process are for one machine: on a cluster each executor has workers for"
              + " its cores (spark.executor.cores).");
    }
    return new NodeSandbox(
        environment.numpyVersion(),
        environment.packages().stream().map(PackageSpec::toString).toList(),
        check(),
        new Retirement(retireAfter, retireAbove.bytes()),
        spareWorkers,
        contexts == null ? WorkerLayout.CONTEXTS : contexts,
        !noCompatibility,
        numpyLoading,
        cache);
  }

  private Sandbox open(
      SandboxConfig.Builder builder, PythonEnvironment environment, PrintWriter err)
      throws InterruptedException {
    if (inProcess) {
      return Sandbox.inProcess(builder.build());
    }
    WorkerStart.prepare(environment, err);
    return Sandbox.supervised(builder.build());
  }

  private SandboxConfig.Builder withModules(
      SandboxConfig.Builder builder, OfficialOptions official) {
    SandboxConfig.Builder more = GuestModules.addTo(builder, official.convention());
    return isCompatible(official) ? Compatibility.addTo(more) : more;
  }

  /**
   * Returns source text of Crucible's modules that samples can import, by dotted name, in the order
   * of installation.
   */
  public SequencedMap<String, String> guestModules(OfficialOptions official) {
    return withModules(SandboxConfig.newBuilder(Path.of("")), official).build().guestModules();
  }

  /**
   * Returns the number of samples to submit at a time. For workers, it is twice the number of
   * contexts, so that a worker has the next samples while it runs others.
   */
  public int parallel() {
    return inProcess ? contexts() : 2 * workers() * contexts();
  }

  /** Returns the name of the stage that starts the sandbox, for reports of times. */
  public String stageName() {
    return inProcess ? "contexts" : "workers";
  }

  /** Returns the place of execution in a few words, such as {@code 4 workers with 2 contexts}. */
  public String placement() {
    String each = Formats.count(contexts(), "context");
    return inProcess
        ? each + " in this process"
        : Formats.count(workers(), "worker") + " with " + each;
  }
}
