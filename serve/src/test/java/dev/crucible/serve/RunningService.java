package dev.crucible.serve;

import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.TestGeneration;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.target.Targets;
import dev.crucible.problems.BundledProblems;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Sandbox;
import dev.crucible.serve.http.AccessLog;
import dev.crucible.serve.http.Listening;
import dev.crucible.serve.http.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that listens on a free port of the loopback address, and a client of it. */
final class RunningService implements AutoCloseable {
  static final int MOST_BYTES = 100_000;

  /** The number of bodies of this size for which there is memory. */
  static final int BODIES = 10;

  private final HttpClient client = HttpClient.newHttpClient();
  private final StringWriter errors = new StringWriter();
  private final Service service;

  private RunningService(ServiceSettings settings) {
    service = new Service(settings, new PrintWriter(errors, true));
  }

  /** Starts a service that has no sandbox yet. */
  static RunningService starting(Tokens tokens, AccessLog log, int slots, int queue) {
    var settings =
        new ServiceSettings(
            new Listening(
                "127.0.0.1",
                0,
                Optional.empty(),
                MOST_BYTES,
                BODIES * MOST_BYTES,
                Duration.ofSeconds(1)),
            tokens,
            log,
            slots,
            queue,
            Duration.ofMinutes(5),
            ExecutionLimits.DEFAULT,
            "1.2.3");
    var running = new RunningService(settings);
    running.service.start();
    return running;
  }

  /** Starts a service with a sandbox, the bundled problems and no tokens. */
  static RunningService with(Sandbox sandbox, int slots, int queue) throws InterruptedException {
    return starting(Tokens.NONE, AccessLog.none(), slots, queue).opened(sandbox);
  }

  /** Gives the service a sandbox. */
  RunningService opened(Sandbox sandbox) throws InterruptedException {
    var rules =
        new ScoringRules(
            ExecutionLimits.DEFAULT, false, false, new Versions("test"), Convention.CRUCIBLE);
    service.open(
        sandbox,
        bundled(),
        Targets.NONE,
        rules,
        new TestGeneration(Path.of("target/serve-tests"), rules.versions()));
    return this;
  }

  private static ProblemSet bundled() {
    try (InputStream in = BundledProblems.problems()) {
      return ProblemReader.read("the bundled problems", in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Service service() {
    return service;
  }

  String errors() {
    return errors.toString();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + service.port() + path);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return post(path, "application/json", json);
  }

  HttpResponse<String> post(String path, String mediaType, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /**
   * Posts a body only after the service has agreed to read it. Otherwise a refusal can be lost, as
   * the connection is closed while the body is being sent.
   */
  HttpResponse<String> postIfWanted(String path, String json)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .expectContinue(true)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Posts a body in chunks, whose number the request does not announce. */
  HttpResponse<String> postChunked(String path, String json)
      throws IOException, InterruptedException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
  }

  /**
   * Opens a connection, sends a text, and returns the connection, whose closing resets it: what has
   * not been sent or read by then is lost.
   */
  Socket sending(String text) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
    socket.setSoLinger(true, 0);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Override
  public void close() {
    service.close();
    client.close();
  }
}
