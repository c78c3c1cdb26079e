package dev.crucible.serve;

import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.TestGeneration;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.Section;
import dev.crucible.serve.admission.Admission;
import dev.crucible.serve.admission.Executor;
import dev.crucible.serve.dropin.Piston;
import dev.crucible.serve.dropin.SandboxFusion;
import dev.crucible.serve.execute.ExecuteEndpoint;
import dev.crucible.serve.http.HttpServer;
import dev.crucible.serve.http.Route;
import dev.crucible.serve.json.Limits;
import dev.crucible.serve.score.BatchEndpoint;
import dev.crucible.serve.score.InlineProblems;
import dev.crucible.serve.score.ScoreEndpoint;
import dev.crucible.serve.score.ScoredProblems;
import dev.crucible.serve.status.Health;
import dev.crucible.serve.status.Metrics;
import dev.crucible.serve.status.OpenApi;
import dev.crucible.serve.status.StatusPage;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The service: it listens as soon as it is {@linkplain #start started}, and executes when it has
 * been {@linkplain #open given a sandbox}. Thread-safe.
 */
final class Service implements AutoCloseable {
  private final Health health = new Health();
  private final Metrics metrics = new Metrics();
  private final ServiceSettings settings;
  private final Executor executor;
  private final ScoreEndpoint scoring;
  private final Piston piston;
  private final List<Route> routes;
  private final HttpServer server;

  /**
   * Creates a service.
   *
   * @param errors gets the reasons of failures that clients are not told
   */
  Service(ServiceSettings settings, PrintWriter errors) {
    this.settings = settings;
    var limits = new Limits(settings.limits());
    executor = new Executor(new Admission(settings.slots(), settings.queue()), metrics);
    metrics.watch(executor, health);
    scoring = new ScoreEndpoint(executor, settings.deadline());
    piston = new Piston(executor, limits);
    routes = routes(limits);
    server =
        new HttpServer(
            routes, settings.tokens(), settings.listening(), settings.log(), metrics, errors);
  }

  private List<Route> routes(Limits limits) {
    List<Route> all = new ArrayList<>();
    all.add(Route.post("/v1/execute", new ExecuteEndpoint(executor, limits, settings.deadline())));
    all.add(Route.post("/v1/score", scoring));
    all.add(
        Route.post(
            "/v1/score/batch", new BatchEndpoint(scoring, settings.slots(), settings.deadline())));
    all.add(SandboxFusion.route(executor, limits));
    all.addAll(piston.routes());
    all.addAll(health.routes());
    all.add(Route.get("/metrics", metrics::answer));
    all.add(OpenApi.route());
    all.add(new StatusPage(settings.version(), health, metrics, executor).route());
    return List.copyOf(all);
  }

  /** Returns the routes. */
  List<Route> routes() {
    return routes;
  }

  /**
   * Starts to listen.
   *
   * @throws dev.crucible.harness.data.DataException if the address cannot be bound
   */
  void start() {
    server.start();
  }

  /** Returns the port on which the service listens. */
  int port() {
    return server.port();
  }

  /**
   * Starts to execute in a sandbox, which the caller closes after this service.
   *
   * @param problems the problems whose samples are scored, with all tests
   * @param targets their targets
   * @param tests where tests are kept that reference solutions decide
   * @throws SandboxException if the sandbox does not execute a script
   * @throws InterruptedException if the calling thread is interrupted
   */
  void open(
      Sandbox sandbox,
      ProblemSet problems,
      Targets targets,
      ScoringRules rules,
      TestGeneration tests)
      throws InterruptedException {
    piston.open(pythonVersion(sandbox));
    scoring.open(new ScoredProblems(problems, targets, rules), new InlineProblems(rules, tests));
    executor.open(sandbox);
    health.becomes(Health.State.READY);
  }

  private static String pythonVersion(Sandbox sandbox) throws InterruptedException {
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of(
                "the first script",
                Section.script(
                    "main.py",
                    "import platform; print(platform.python_version())",
                    "",
                    List.of())));
    if (result.outcome() != Outcome.PASSED) {
      throw new SandboxException(
          "The sandbox does not execute a script (%s): try 'crucible doctor'."
              .formatted(result.detail()));
    }
    return result.stdout().text().strip();
  }

  /**
   * Refuses new requests and lets the running ones finish.
   *
   * @param longest the longest time to wait
   * @throws InterruptedException if the calling thread is interrupted
   */
  void drain(Duration longest) throws InterruptedException {
    health.becomes(Health.State.DRAINING);
    var _ = executor.admission().close(longest);
  }

  /** Stops to listen, after the answers that are being sent. */
  @Override
  public void close() {
    server.close();
  }
}
