package dev.crucible.serve.score;

import dev.crucible.harness.data.JsonRecord;
import dev.crucible.serve.admission.AdmittedSandbox;
import dev.crucible.serve.admission.Deadline;
import dev.crucible.serve.admission.Executor;
import dev.crucible.serve.admission.UnavailableException;
import dev.crucible.serve.http.Endpoint;
import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.json.Fields;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/score}: scores a sample of a loaded problem, or of one in the request. */
public final class ScoreEndpoint implements Endpoint {
  private static final String PROBLEM = "problem";

  private final Executor executor;
  private final Duration usualDeadline;
  private volatile ScoredProblems loaded;
  private volatile InlineProblems inline;

  /**
   * Creates the endpoint, without any problems yet.
   *
   * @param usualDeadline the time within which a request gets its answer, unless it says another
   */
  public ScoreEndpoint(Executor executor, Duration usualDeadline) {
    this.executor = executor;
    this.usualDeadline = usualDeadline;
  }

  /** Starts to score. */
  public void open(ScoredProblems problems, InlineProblems others) {
    inline = others;
    loaded = problems;
  }

  @Override
  public void answer(Exchange exchange) throws IOException, InterruptedException {
    exchange.send(score(exchange.json(), exchange.client()));
  }

  /** Scores the sample in a request; returns the JSON of its result. */
  ObjectNode score(JsonRecord request, String client) throws InterruptedException {
    return score(
        request,
        client,
        Deadline.in(Fields.seconds(request, "deadline_seconds").orElse(usualDeadline)));
  }

  ObjectNode score(JsonRecord request, String client, Deadline deadline)
      throws InterruptedException {
    ScoredProblems problems = loaded;
    if (problems == null) {
      throw UnavailableException.starting();
    }
    AdmittedSandbox sandbox = executor.sandboxFor(client, deadline);
    return (request.value(PROBLEM).isPresent() ? inline.of(request, PROBLEM, sandbox) : problems)
        .score(request, sandbox);
  }
}
