package dev.crucible.jmh.load;

import dev.crucible.jmh.load.Reply.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
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
  private final CloseableHttpClient http;

  private record Answer(int status, long retryAfterSeconds, String body) {}

  /**
   * Creates a client.
   *
   * @param connections the greatest number of connections at the same time
   */
  RunCodeClient(URI service, int connections) {
    uri = service.resolve("/run_code");
    var connection = ConnectionConfig.custom().setConnectTimeout(Timeout.of(CONNECTING)).build();
    http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(connections)
                    .setMaxConnTotal(connections)
                    .setDefaultConnectionConfig(connection)
                    .build())
            .disableAutomaticRetries() // A request that is lost must be seen.
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /** Sends a script and waits for the answer; repeats the request while the service is too busy. */
  Reply run(KnownScript script) throws InterruptedException {
    HttpPost request = request(script);
    long start = System.nanoTime();
    for (int busy = 0; ; busy++) {
      Answer answer;
      try {
        answer = http.execute(request, RunCodeClient::answer);
      } catch (IOException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException(e.toString());
        }
        return reply(Kind.FAILED, script, e.toString(), busy, start);
      }
      if (answer.status() != TOO_MANY_REQUESTS) {
        return judge(script, answer, busy, start);
      }
      if (System.nanoTime() - start > LONGEST_BUSY.toNanos()) {
        return reply(Kind.FAILED, script, "was refused as too much for 60 s", busy + 1, start);
      }
      Thread.sleep(Duration.ofSeconds(answer.retryAfterSeconds()));
    }
  }

  private HttpPost request(KnownScript script) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", script.code());
    body.put("language", "python");
    body.put("stdin", null);
    body.put("compile_timeout", COMPILE_SECONDS);
    body.put("run_timeout", script.runTimeout().toMillis() / 1000.0);
    body.put("memory_limit_MB", -1);
    body.put("files", Map.of());
    body.put("fetch_files", new String[0]);
    var request = new HttpPost(uri);
    request.setEntity(
        new ByteArrayEntity(
            JsonMapper.shared().writeValueAsBytes(body), ContentType.APPLICATION_JSON));
    request.setConfig(
        RequestConfig.custom()
            .setProtocolUpgradeEnabled(false)
            .setResponseTimeout(Timeout.of(script.runTimeout().plus(MARGIN)))
            .build());
    return request;
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException {
    try {
      return new Answer(
          response.getCode(),
          retryAfterSeconds(response.getFirstHeader(HttpHeaders.RETRY_AFTER)),
          EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IOException("The answer's Content-Type cannot be read.", e);
    }
  }

  private static long retryAfterSeconds(Header header) {
    try {
      return header == null ? 1 : Long.parseLong(header.getValue());
    } catch (NumberFormatException _) {
      return 1; // A date, which no service here sends.
    }
  }

  private static Reply judge(KnownScript script, Answer answer, int busy, long start) {
    if (answer.status() != OK) {
      String why = "HTTP %d, %s".formatted(answer.status(), shown(answer.body()));
      return reply(Kind.FAILED, script, why, busy, start);
    }
    try {
      JsonNode body = JsonMapper.shared().readTree(answer.body());
      String status = body.path("status").asString("");
      if (status.isEmpty() || status.equals("SandboxError")) {
        return reply(Kind.FAILED, script, shown(answer.body()), busy, start);
      }
      int returnCode = body.path("run_result").path("return_code").asInt(-1);
      return script.expectation().holdsFor(status, returnCode)
          ? new Reply(Kind.RIGHT, "", busy, System.nanoTime() - start)
          : reply(Kind.WRONG, script, shown(answer.body()), busy, start);
    } catch (JacksonException e) {
      return reply(Kind.FAILED, script, "no JSON: " + shown(answer.body()), busy, start);
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
    http.close(CloseMode.IMMEDIATE);
  }
}
