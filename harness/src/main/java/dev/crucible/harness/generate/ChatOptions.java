package dev.crucible.harness.generate;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request says beside its prompt. What is empty is not sent, so that the server's own value
 * holds.
 *
 * @param model the model's name
 * @param temperature 0 or more
 * @param topP more than 0, at most 1
 * @param maxTokens tokens that an answer may have, 1 or more
 * @param extra more fields of the request, such as {@code seed} or {@code reasoning_effort}
 */
public record ChatOptions(
    String model,
    OptionalDouble temperature,
    OptionalDouble topP,
    OptionalInt maxTokens,
    Map<String, JsonNode> extra) {

  private static final Set<String> OURS =
      Set.of("model", "messages", "stream", "n", "temperature", "top_p", "max_tokens");

  /**
   * @throws IllegalArgumentException if a value makes no sense, or {@code extra} has a field that
   *     Crucible sets or relies on
   */
  public ChatOptions {
    if (model.isBlank()) {
      throw new IllegalArgumentException("the model's name is blank");
    }
    require(temperature.isEmpty() || temperature.getAsDouble() >= 0, "the temperature is negative");
    require(
        topP.isEmpty() || (topP.getAsDouble() > 0 && topP.getAsDouble() <= 1),
        "top_p is not above 0 and up to 1");
    require(maxTokens.isEmpty() || maxTokens.getAsInt() > 0, "max_tokens is not above 0");
    for (String field : extra.keySet()) {
      require(
          !OURS.contains(field), "the request's field \"%s\" is Crucible's own".formatted(field));
    }
    extra = Collections.unmodifiableMap(new TreeMap<>(extra));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** A request for that prompt, as the chat completions interface wants it. */
  ObjectNode request(String prompt) {
    ObjectNode request = JsonMapper.shared().createObjectNode();
    request.put("model", model);
    request.putArray("messages").addObject().put("role", "user").put("content", prompt);
    addSampling(request);
    extra.forEach(request::set);
    return request;
  }

  /** Adds temperature, top_p and max_tokens, as far as they are there. */
  void addSampling(ObjectNode to) {
    temperature.ifPresent(value -> to.put("temperature", value));
    topP.ifPresent(value -> to.put("top_p", value));
    maxTokens.ifPresent(value -> to.put("max_tokens", value));
  }
}
