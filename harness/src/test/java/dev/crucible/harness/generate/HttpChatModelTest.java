package dev.crucible.harness.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crucible.harness.generate.Reply.Answer;
import dev.crucible.harness.generate.Reply.Failure;
import dev.crucible.harness.generate.Reply.Flaw;
import dev.crucible.harness.prompt.ModelApi;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;

/** Replies that are made of a server's responses, good and bad. */
class HttpChatModelTest {

  private static final String SECRET = "sk-very-secret";
  private static final ChatOptions OPTIONS =
      new ChatOptions(
          "m",
          OptionalDouble.of(0.5),
          OptionalDouble.of(0.9),
          OptionalInt.of(50),
          Map.of("seed", IntNode.valueOf(7)));

  private static Reply ask(ChatServer server) throws InterruptedException {
    return ask(server.url(), Duration.ofSeconds(60));
  }

  private static Reply ask(String url, Duration timeout) throws InterruptedException {
    Optional<ApiKey> key = ApiKey.of("KEY", Map.of("KEY", SECRET + "\n")::get);
    URI address = HttpChatModel.address(url, ModelApi.CHAT);
    try (var model = new HttpChatModel(address, key, OPTIONS, timeout, new FakeTime())) {
      return model.ask("Write é.");
    }
  }

  private static Reply askOf(int status, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    try (var server =
        new ChatServer((exchange, _) -> ChatServer.send(exchange, status, headers, body))) {
      return ask(server);
    }
  }

  @Test
  void anAnswerComesWithItsUsageAndReason() throws Exception {
    try (var server = new ChatServer((exchange, _) -> ChatServer.say(exchange, "Sö.", "stop"))) {
      assertThat(ask(server))
          .isEqualTo(new Answer("Sö.", Optional.of("stop"), Optional.of(new TokenUsage(100, 20))));
      ChatServer.Request request = server.requests().getFirst();
      assertThat(request.path()).isEqualTo("/v1/chat/completions");
      assertThat(request.authorization()).isEqualTo("Bearer " + SECRET);
      assertThat(request.body())
          .isEqualTo(
              JsonMapper.shared()
                  .readTree(
                      """
                      {"model": "m", "messages": [{"role": "user", "content": "Write é."}],
                       "temperature": 0.5, "top_p": 0.9, "max_tokens": 50, "seed": 7}
                      """));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"choices": [{"message": {"content": null}}]}                      | ''
          {"choices": [{"message": {"role": "assistant"}}]}                  | ''
          {"choices": [{"message": {"content": "a"}}], "usage": {"x": 1}}    | a
          {"choices": [{"message": {"content": [{"text": "a"}, {"text": "b"}]}}]} | ab
          """)
  void lessThanAWholeAnswerIsTakenToo(String body, String text) throws Exception {
    assertThat(askOf(200, Map.of("Content-Type", "text/plain"), body))
        .isEqualTo(new Answer(text, Optional.empty(), Optional.empty()));
  }

  @Test
  void flawsAreSeen() {
    assertThat(new Answer(" \n", Optional.of("stop"), Optional.empty()).flaw())
        .contains(Flaw.EMPTY);
    assertThat(new Answer("def f", Optional.of("length"), Optional.empty()).flaw())
        .contains(Flaw.CUT);
    assertThat(new Answer("", Optional.of("length"), Optional.empty()).flaw()).contains(Flaw.CUT);
    assertThat(new Answer("x", Optional.empty(), Optional.empty()).flaw()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | false | {"error": {"message": "too\\n long"}}       | : too long
          401 | false | {"error": {"message": "bad sk-very-secret"}} | : bad (the key)
          404 | false | {"detail": "no such model"}                  | : no such model
          408 | true  | {"error": "late"}                            | : late
          425 | true  | {"message": "early"}                         | : early
          429 | true  | {"code": 7}                                  | : {"code":7}
          500 | true  | <h1>oops</h1>                                | : <h1>oops</h1>
          503 | true  | ''                                           | ''
          204 | false | ''                                           | ''
          """)
  void aRefusalSaysWhyAndWhetherItPasses(int status, boolean passing, String body, String why)
      throws Exception {
    assertThat(askOf(status, Map.of(), body))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.reason())
                  .matches("http://127\\.0\\.0\\.1:\\d+/v1/chat/completions answered .*")
                  .endsWith("answered " + status + why);
              assertThat(failure.passing()).isEqualTo(passing);
              assertThat(failure.retryAfter()).isEmpty();
            });
  }

  @Test
  void aServersTextIsShownShortAndWithoutControlCharacters() throws Exception {
    String body = "\u001b[2Jboo\u0007" + "x".repeat(5000);
    assertThat(((Failure) askOf(500, Map.of(), body)).reason())
        .contains("answered 500: [2Jboo xxx")
        .endsWith("x...")
        .hasSizeLessThan(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Retry-After    | 7                             | 7000
          Retry-After    | 1.5                           | 1500
          retry-after-ms | 250                           | 250
          Retry-After    | Sun, 01 Feb 2026 00:00:20 GMT | 30000
          Retry-After    | Sat, 31 Jan 2026 00:00:00 GMT | 0
          """)
  void retryAfterIsReadInAllItsForms(String header, String value, long millis) throws Exception {
    assertThat(((Failure) askOf(429, Map.of(header, value), "")).retryAfter())
        .contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "99999999999999999999", ""})
  void anUnknownRetryAfterIsNone(String value) throws Exception {
    assertThat(((Failure) askOf(429, Map.of("Retry-After", value), "")).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json  | {"choices": [{"mess         | answered with broken JSON (application/json)
          text/html         | <html>Log in</html>         | answered with broken JSON (text/html)
          text/event-stream | data: {"choices": []}       | answered with broken JSON (text/event-stream)
          application/json  | {"error": {"message": "x"}} | answered without choices: x
          application/json  | {"choices": []}             | answered without choices: {"choices":[]}
          application/json  | {"choices": [{"text": ""}]} | answered without choices: {"choices":[{"text":""}]}
          application/json  | [1]                         | answered without choices: [1]
          application/json  | ''                          | answered without choices
          """)
  void aBodyThatIsNoAnswerMayPass(String type, String body, String reason) throws Exception {
    Failure failure = (Failure) askOf(200, Map.of("Content-Type", type), body);
    assertThat(failure.reason()).contains(reason);
    assertThat(failure.passing()).isTrue();
  }

  @Test
  void aCutBodyMayPass() throws Exception {
    try (var server =
        new ChatServer((exchange, _) -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("{\"choices\"".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        })) {
      Failure failure = (Failure) ask(server);
      assertThat(failure.reason()).contains("/v1/chat/completions broke off: ");
      assertThat(failure.passing()).isTrue();
    }
  }

  @Test
  void aHugeBodyIsNotReadToItsEnd() throws Exception {
    try (var server =
        new ChatServer((exchange, _) -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          byte[] block = new byte[1 << 20];
          for (long sent = 0; sent <= 4 * HttpChatModel.MOST_BYTES; sent += block.length) {
            out.write(block);
          }
        })) {
      assertThat(((Failure) ask(server)).reason())
          .contains("broke off: ", Long.toString(HttpChatModel.MOST_BYTES));
    }
  }

  /** The server stops before the head of its response, or after the beginning of the body. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAnswerThatDoesNotEndIsGivenUp(boolean begins) throws Exception {
    ChatServer[] server = new ChatServer[1];
    server[0] =
        new ChatServer((exchange, _) -> {
          if (begins) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
          }
          server[0].waitForever();
        });
    try (ChatServer silent = server[0]) {
      Failure failure = (Failure) ask(silent.url(), Duration.ofMillis(300));
      assertThat(failure.reason()).endsWith("gave no whole answer within 0.3 s");
      assertThat(failure.passing()).isTrue();
    }
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Failure failure = (Failure) ask("http://127.0.0.1:" + port, Duration.ofSeconds(60));
    assertThat(failure.reason())
        .isEqualTo(
            "http://127.0.0.1:%d/chat/completions cannot be reached: nothing takes connections there"
                .formatted(port));
    assertThat(failure.passing()).isTrue();
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (var other = new ChatServer((exchange, _) -> ChatServer.say(exchange, "", "stop"));
        var server =
            new ChatServer((exchange, _) ->
                ChatServer.send(exchange, 307, Map.of("Location", other.url()), ""))) {
      Failure failure = (Failure) ask(server);
      assertThat(failure.reason()).endsWith("answered 307: go to " + other.url());
      assertThat(failure.passing()).isFalse();
      assertThat(other.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8000/v1,                   http://localhost:8000/v1/chat/completions",
    "https://h/v1/,                              https://h/v1/chat/completions",
    "https://h/v1/chat/completions,              https://h/v1/chat/completions",
    "HTTPS://h/openai/deployments/d?api-version=1, https://h/openai/deployments/d/chat/completions?api-version=1",
    "http://[::1]:1,                             http://[::1]:1/chat/completions",
  })
  void anAddressMayBeABaseOrWhole(String url, String address) {
    assertThat(HttpChatModel.address(url, ModelApi.CHAT)).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/v1,              http://h/v1/completions",
    "http://h/v1/completions/, http://h/v1/completions"
  })
  void anAddressOfCompletionsMayBeABaseOrWhole(String url, String address) {
    assertThat(HttpChatModel.address(url, ModelApi.COMPLETIONS)).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({"CHAT, http://h/v1/completions", "COMPLETIONS, http://h/v1/chat/completions"})
  void theAddressOfTheOtherInterfaceIsRefused(ModelApi api, String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpChatModel.address(url, api))
        .withMessage("'%s' is not of the interface that --api names, %s", url, api.word());
  }

  @Test
  void completionsAreAskedForWithThePromptAlone() throws Exception {
    var options =
        new ChatOptions(
                ModelApi.COMPLETIONS,
                "m",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(50),
                Map.of())
            .stoppingAt(List.of("\ndef "));
    try (var server =
            new ChatServer((exchange, _) -> ChatServer.proceed(exchange, "    return 1", "stop"));
        var model =
            new HttpChatModel(
                HttpChatModel.address(server.url(), ModelApi.COMPLETIONS),
                Optional.empty(),
                options,
                Duration.ofSeconds(60),
                new FakeTime())) {
      assertThat(model.ask("def f():\n"))
          .isEqualTo(
              new Answer("    return 1", Optional.of("stop"), Optional.of(new TokenUsage(10, 5))));
      ChatServer.Request request = server.requests().getFirst();
      assertThat(request.path()).isEqualTo("/v1/completions");
      assertThat(request.body())
          .isEqualTo(
              JsonMapper.shared()
                  .readTree(
                      """
                      {"model": "m", "prompt": "def f():\\n", "max_tokens": 50, "stop": ["\\ndef "]}
                      """));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:8000", "ftp://h/", "http://", "http://a b", "/v1", "http:///v1"})
  void anotherAddressIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpChatModel.address(url, ModelApi.CHAT));
  }

  @Test
  void secretsAreNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpChatModel.address("https://me:hunter2@h/v1", ModelApi.CHAT))
        .withMessageNotContaining("hunter2");
    assertThat(ApiKey.of("KEY", _ -> SECRET).orElseThrow()).hasToString("(the key)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiKey.of("KEY", _ -> "hunter2\nX-Header: 1"))
        .withMessage(
            "the environment variable KEY holds no key: a key is one word of plain characters.");
    assertThat(ApiKey.of("KEY", _ -> null)).isEmpty();
    assertThat(ApiKey.of("KEY", _ -> "  ")).isEmpty();
  }
}
