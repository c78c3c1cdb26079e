package dev.crucible.serve;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.cache.CacheLocation;
import dev.crucible.harness.cli.command.CrucibleCommand;
import dev.crucible.harness.cli.command.ExitCode;
import dev.crucible.harness.cli.option.LimitOptions;
import dev.crucible.harness.cli.option.OfficialOptions;
import dev.crucible.harness.cli.option.OptionValues;
import dev.crucible.harness.cli.option.ProblemOptions;
import dev.crucible.harness.cli.option.SandboxOptions;
import dev.crucible.harness.cli.option.Size;
import dev.crucible.harness.cli.option.TargetOptions;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.TestGeneration;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Sandbox;
import dev.crucible.serve.http.AccessLog;
import dev.crucible.serve.http.Listening;
import dev.crucible.serve.http.Tokens;
import dev.crucible.serve.score.InlineProblems;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code crucible serve}, which executes and scores over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Executes and scores Python over HTTP, for training loops and evaluation frameworks.",
      "Speaks its own JSON (/v1/execute, /v1/score), SandboxFusion's /run_code and Piston's API."
    },
    footer = {
      "",
      "Ready when /health/ready answers 200. SIGTERM and Ctrl-C let running requests finish.",
      "",
      "Examples:",
      "  crucible serve",
      "  crucible serve --problems HumanEval.jsonl.gz --port 9000",
      "  crucible serve --host 0.0.0.0 --token-file tokens.txt --tls-cert cert.pem --tls-key key.pem",
      "",
      "Exit codes: 143 stopped by SIGTERM, 130 by Ctrl-C; 1 a fault of Crucible; 2 wrong usage;",
      "3 the Python environment or the sandbox does not start;",
      "4 an input file is missing, broken or does not fit, or the port is in use."
    })
final class ServeCommand extends CrucibleCommand {
  private static final int MOST_PORT = 65_535;
  private static final int MOST_SECONDS = 86_400;

  /**
   * The part of the heap that bodies may take, as a divisor: parsed, they are several times as
   * large.
   */
  private static final int BODIES = 8;

  /** Time for answers to be sent after their requests have finished. */
  private static final Duration SENDING = Duration.ofSeconds(5);

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (${DEFAULT-VALUE}). One that other machines reach needs --token-file.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on; 0 for any that is free (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "Tokens that give access, one a line, after the name of its client if it has one.",
        "Requests show one in the header Authorization: Bearer TOKEN."
      })
  private Path tokenFile;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "A certificate and its chain in PEM, to serve HTTPS; goes with --tls-key.")
  private Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The certificate's private key in PEM.")
  private Path key;

  @Option(
      names = "--queue",
      paramLabel = "N",
      defaultValue = "1024",
      description = {
        "Executions that may wait for their turn; more get status 429 (${DEFAULT-VALUE}).",
        "One client can take three quarters of them, rounded up."
      })
  private int queue;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description =
          "A request without an answer after this time gets status 504, unless it says another"
              + " time (${DEFAULT-VALUE}).")
  private int deadline;

  @Option(
      names = "--max-body",
      paramLabel = "SIZE",
      defaultValue = "16M",
      converter = Size.Converter.class,
      description = "The largest body of a request (${DEFAULT-VALUE}).")
  private Size maxBody;

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Time that running requests have to finish when it stops (${DEFAULT-VALUE}).")
  private int grace;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Append a line of JSON for each request to this file.")
  private Path accessLog;

  @ArgGroup(validate = false, heading = "%nProblems whose samples /v1/score scores:%n")
  private ProblemOptions problemOptions = new ProblemOptions();

  @ArgGroup(validate = false)
  private TargetOptions targetOptions = new TargetOptions();

  @ArgGroup(validate = false, heading = "%nLimits that no request can exceed:%n")
  private LimitOptions limitOptions = new LimitOptions();

  @ArgGroup(validate = false, heading = "%nWhere requests run:%n")
  private SandboxOptions sandboxOptions = new SandboxOptions();

  @Override
  public Integer call() throws InterruptedException {
    check(this::checkOptions);
    check(sandboxOptions::check);
    ExecutionLimits limits = checked(limitOptions::limits);
    ProblemSet problems = checked(problemOptions::problems);
    check(() -> targetOptions.requireFor(problemOptions, problems));
    Tokens tokens = tokenFile == null ? Tokens.NONE : Tokens.read(tokenFile);
    PythonEnvironment environment =
        sandboxOptions.environment(problems.problems(), Stream.empty(), err());
    try (Targets targets = targetOptions.open(problems)) {
      serve(settings(tokens, limits), environment, problems, targets);
    }
    return ExitCode.OK;
  }

  private void checkOptions() {
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("--port is %d: give 0 to %d.".formatted(port, MOST_PORT));
    }
    var _ = OptionValues.atLeast("--queue", queue, 0);
    requireSeconds("--deadline", deadline, 1);
    requireSeconds("--grace", grace, 0);
    long mostBody = Math.min(1 << 30, mostBytesOfBodies());
    if (maxBody.bytes() < 1 || maxBody.bytes() > mostBody) {
      throw new IllegalArgumentException(
          "--max-body is out of range: give 1 byte to %dM, an eighth of this JVM's memory or 1G."
              .formatted(mostBody >> 20));
    }
    if ((certificate == null) != (key == null)) {
      throw new IllegalArgumentException(
          "--tls-cert and --tls-key belong together: give both, or neither.");
    }
    if (tokenFile == null && !isLoopback()) {
      throw new IllegalArgumentException(
          "--host is %s, which other machines reach: give --token-file, so that not everyone has access."
              .formatted(host));
    }
  }

  /** Returns the memory that the bodies of all requests may take together, in bytes. */
  private static long mostBytesOfBodies() {
    return Runtime.getRuntime().maxMemory() / BODIES;
  }

  private static void requireSeconds(String option, int seconds, int least) {
    if (seconds < least || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          "%s is %d: give %d to %d seconds.".formatted(option, seconds, least, MOST_SECONDS));
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "--host is '%s', which is no address and no name of one: give one such as 127.0.0.1."
              .formatted(host),
          e);
    }
  }

  private ServiceSettings settings(Tokens tokens, ExecutionLimits limits) {
    return new ServiceSettings(
        new Listening(
            host,
            port,
            Optional.ofNullable(certificate).map(file -> new Listening.Certificate(file, key)),
            (int) maxBody.bytes(),
            mostBytesOfBodies(),
            SENDING),
        tokens,
        accessLog == null ? AccessLog.none() : AccessLog.appendedTo(accessLog),
        sandboxOptions.parallel(),
        queue,
        Duration.ofSeconds(deadline),
        limits,
        String.join(" ", spec().root().version()).replace("crucible ", ""));
  }

  private void serve(
      ServiceSettings settings, PythonEnvironment environment, ProblemSet problems, Targets targets)
      throws InterruptedException {
    var stopped = new CountDownLatch(1);
    try (var service = new Service(settings, err())) {
      service.start();
      err()
          .println(
              "serving on %s://%s:%d"
                  .formatted(certificate == null ? "http" : "https", host, service.port()));
      err().flush();
      try (Sandbox sandbox = sandboxOptions.openForService(environment, err())) {
        Thread hook = new Thread(() -> stop(service, sandbox, stopped), "crucible-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        var rules =
            new ScoringRules(
                settings.limits(),
                false,
                false,
                sandboxOptions.versions(environment, new OfficialOptions()));
        var tests =
            new TestGeneration(CacheLocation.ofThisProcess().resolve("tests"), rules.versions());
        ProblemSet complete =
            InlineProblems.withTests(problems, tests, sandbox, sandboxOptions.parallel());
        service.open(sandbox, complete, targets, rules, tests);
        err()
            .println(
                "ready: %s, %s".formatted(sandboxOptions.placement(), sandbox.engine().mode()));
        err().flush();
        stopped.await();
      }
    }
  }

  /** Lets running requests finish, while the JVM shuts down. */
  private void stop(Service service, Sandbox sandbox, CountDownLatch stopped) {
    try {
      err().println("stopping: what runs may finish within %d s".formatted(grace));
      err().flush();
      service.drain(Duration.ofSeconds(grace));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      service.close();
      sandbox.close();
      stopped.countDown();
    }
  }
}
