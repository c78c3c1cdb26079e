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
 * The options of a request, besides its prompt. Options that are empty are not sent; default: the
 * server's own values. Immutable.
 *
 * @param model the model's name
 * @param temperature the sampling temperature, 0 or more
 * @param topP the probability mass from which tokens are sampled, more than 0 and at most 1
 * @param maxTokens the maximum number of tokens of an answer, 1 or more
 * @param extra further fields of the request, such as {@code seed} or {@code reasoning_effort}
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
   * Creates options.
   *
   * @throws IllegalArgumentException if the name is blank, a value is out of its range, or {@code
   *     extra} has a field that Crucible sets or relies on
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

  /** Returns a request for {@code prompt}, in the form of the chat completions interface. */
  ObjectNode request(String prompt) {
    ObjectNode request = JsonMapper.shared().createObjectNode();
    request.put("model", model);
    request.putArray("messages").addObject().put("role", "user").put("content", prompt);
    addSampling(request);
    extra.forEach(request::set);
    return request;
  }

  /**
   * Adds the fields {@code temperature}, {@code top_p} and {@code max_tokens} that have a value.
   */
  void addSampling(ObjectNode to) {
    temperature.ifPresent(value -> to.put("temperature", value));
    topP.ifPresent(value -> to.put("top_p", value));
    maxTokens.ifPresent(value -> to.put("max_tokens", value));
  }
}
