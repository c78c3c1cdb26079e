package dev.crucible.jmh.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service in this process that executes nothing: a function gives its answers. */
final class FakeService implements Service {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<JsonNode, Answer> answers;
  private final AtomicInteger requests = new AtomicInteger();

  record Answer(int status, String retryAfter, String body) {

    static Answer success() {
      return run("Success", 0);
    }

    static Answer exception() {
      return run("Failed", 1);
    }

    static Answer run(String status, int returnCode) {
      return new Answer(
          200,
          "",
          """
          {"status": "%s", "message": "", "run_result": {"status": "Finished", "return_code": %d}}
          """
              .formatted(status, returnCode));
    }

    static Answer timeLimit() {
      return new Answer(
          200,
          "",
          """
          {"status": "Failed", "run_result": {"status": "TimeLimitExceeded", "return_code": null}}
          """);
    }

    static Answer busy() {
      return new Answer(429, "0", "{\"error\": {\"code\": \"queue_full\"}}");
    }
  }

  FakeService(Function<JsonNode, Answer> answers) {
    this.answers = answers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/run_code", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
    Answer answer = answers.apply(request);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (!answer.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Returns the number of requests that came. */
  int requests() {
    return requests.get();
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public Optional<ProcessTree> processes() {
    return Optional.empty();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
