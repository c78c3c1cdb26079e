package dev.crucible.jmh.load;

import dev.crucible.jmh.load.Reply.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts scripts to {@code /run_code}, as clients of SandboxFusion do, over connections that are
 * kept open. Thread-safe.
 */
final class RunCodeClient implements AutoCloseable {
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int COMPILE_SECONDS = 10;

  /** The time for an answer in addition to the script's limits; verl's client has the same. */
  private static final Duration MARGIN = Duration.ofSeconds(COMPILE_SECONDS + 10L);

  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /** The time after which a request that the service is too busy for counts as failed. */
  private static final Duration LONGEST_BUSY = Duration.ofSeconds(60);

  private static final int SHOWN_OF_BODY = 200;

  private final URI uri;
  private final HttpClient http;

  RunCodeClient(URI service) {
    uri = service.resolve("/run_code");
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECTING)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /** Sends a script and waits for the answer; repeats the request while the service is too busy. */
  Reply run(KnownScript script) throws InterruptedException {
    HttpRequest request = request(script);
    long start = System.nanoTime();
    for (int busy = 0; ; busy++) {
      HttpResponse<String> response;
      try {
        response = http.send(request, BodyHandlers.ofString());
      } catch (IOException e) {
        return reply(Kind.FAILED, script, e.toString(), busy, start);
      }
      if (response.statusCode() != TOO_MANY_REQUESTS) {
        return judge(script, response, busy, start);
      }
      if (System.nanoTime() - start > LONGEST_BUSY.toNanos()) {
        return reply(Kind.FAILED, script, "was refused as too much for 60 s", busy + 1, start);
      }
      Thread.sleep(retryAfter(response));
    }
  }

  private HttpRequest request(KnownScript script) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", script.code());
    body.put("language", "python");
    body.put("stdin", null);
    body.put("compile_timeout", COMPILE_SECONDS);
    body.put("run_timeout", script.runTimeout().toMillis() / 1000.0);
    body.put("memory_limit_MB", -1);
    body.put("files", Map.of());
    body.put("fetch_files", new String[0]);
    return HttpRequest.newBuilder(uri)
        .timeout(script.runTimeout().plus(MARGIN))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
        .build();
  }

  private static Duration retryAfter(HttpResponse<?> response) {
    try {
      return Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1));
    } catch (NumberFormatException _) {
      return Duration.ofSeconds(1); // A date, which no service here sends.
    }
  }

  private static Reply judge(
      KnownScript script, HttpResponse<String> response, int busy, long start) {
    if (response.statusCode() != OK) {
      String why = "HTTP %d, %s".formatted(response.statusCode(), shown(response.body()));
      return reply(Kind.FAILED, script, why, busy, start);
    }
    try {
      JsonNode body = JsonMapper.shared().readTree(response.body());
      String status = body.path("status").asString("");
      if (status.isEmpty() || status.equals("SandboxError")) {
        return reply(Kind.FAILED, script, shown(response.body()), busy, start);
      }
      int returnCode = body.path("run_result").path("return_code").asInt(-1);
      return script.expectation().holdsFor(status, returnCode)
          ? new Reply(Kind.RIGHT, "", busy, System.nanoTime() - start)
          : reply(Kind.WRONG, script, shown(response.body()), busy, start);
    } catch (JacksonException e) {
      return reply(Kind.FAILED, script, "no JSON: " + shown(response.body()), busy, start);
    }
  }

  private static Reply reply(Kind kind, KnownScript script, String answer, int busy, long start) {
    String detail =
        "%s, of which %s is expected: %s".formatted(script.name(), script.expectation(), answer);
    return new Reply(kind, detail, busy, System.nanoTime() - start);
  }

  private static String shown(String body) {
    return body.length() <= SHOWN_OF_BODY ? body : body.substring(0, SHOWN_OF_BODY) + " ...";
  }

  /** Closes the connections. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
