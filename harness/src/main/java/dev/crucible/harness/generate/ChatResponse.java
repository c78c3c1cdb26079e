package dev.crucible.harness.generate;

import dev.crucible.harness.prompt.ModelApi;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reader of the responses of endpoints, whole or broken. Immutable. */
final class ChatResponse {

  private static final int OK = 200;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int LONGEST_REASON = 300;

  private final ModelApi api;
  private final Time time;

  ChatResponse(ModelApi api, Time time) {
    this.api = api;
    this.time = time;
  }

  Reply read(HttpResponse<byte[]> response, URI address) {
    int status = response.statusCode();
    if (status != OK) {
      return refusal(status, response, address);
    }
    JsonNode body;
    try {
      body = JsonMapper.shared().readTree(response.body());
    } catch (JacksonException e) {
      String type = response.headers().firstValue("Content-Type").orElse("no content type");
      return Reply.Failure.passing(
          "%s answered with broken JSON (%s)".formatted(address, oneLine(type)));
    }
    return answer(body)
        .orElseGet(() ->
            Reply.Failure.passing(
                "%s answered without choices: %s".formatted(address, message(response.body()))));
  }

  private Reply refusal(int status, HttpResponse<byte[]> response, URI address) {
    boolean passing =
        status == REQUEST_TIMEOUT
            || status == TOO_EARLY
            || status == TOO_MANY_REQUESTS
            || status >= SERVER_ERROR;
    String told =
        status / 100 == 3
            ? response.headers().firstValue("Location").map(to -> "go to " + oneLine(to)).orElse("")
            : message(response.body());
    return new Reply.Failure(
        "%s answered %d%s".formatted(address, status, told.isEmpty() ? "" : ": " + told),
        passing,
        RetryAfter.in(response.headers(), time.now()));
  }

  /** Returns the first choice; empty if the body has none. */
  private Optional<Reply> answer(JsonNode body) {
    JsonNode choice = body.path("choices").path(0);
    JsonNode message = choice.path("message");
    JsonNode continuation = choice.path("text");
    Optional<JsonNode> content =
        switch (api) {
          case CHAT -> Optional.of(message.path("content")).filter(_ -> message.isObject());
          case COMPLETIONS -> Optional.of(continuation).filter(_ -> choice.has("text"));
        };
    return content.map(answer ->
        new Reply.Answer(
            text(answer),
            Optional.of(choice.path("finish_reason"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue),
            usage(body.path("usage"))));
  }

  /**
   * Returns a text, or the joined texts of its parts; empty if the model refused or only called
   * tools.
   */
  private static String text(JsonNode content) {
    if (content.isArray()) {
      return content
          .valueStream()
          .map(part -> text(part.path("text")))
          .collect(Collectors.joining());
    }
    return content.isString() ? content.stringValue() : "";
  }

  private static Optional<TokenUsage> usage(JsonNode usage) {
    JsonNode prompt = usage.path("prompt_tokens");
    JsonNode completion = usage.path("completion_tokens");
    return prompt.canConvertToLong() && completion.canConvertToLong()
        ? Optional.of(new TokenUsage(prompt.longValue(), completion.longValue()))
        : Optional.empty();
  }

  /** Returns a server's error message, in one line. */
  private static String message(byte[] body) {
    try {
      JsonNode json = JsonMapper.shared().readTree(body);
      JsonNode error = json.path("error");
      for (JsonNode told :
          new JsonNode[] {
            error.path("message"), error, json.path("message"), json.path("detail")
          }) {
        if (told.isString()) {
          return oneLine(told.stringValue());
        }
      }
      if (json instanceof ObjectNode) {
        return oneLine(json.toString());
      }
    } catch (JacksonException e) {
      // Many servers answer errors with text or HTML, which is shown unchanged.
    }
    return oneLine(new String(body, StandardCharsets.UTF_8));
  }

  /**
   * Returns a server's text for a terminal: one line of at most 300 characters, without control
   * characters.
   */
  static String oneLine(String text) {
    String line =
        text.substring(0, Math.min(text.length(), 4 * LONGEST_REASON))
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 3) + "...";
  }
}
