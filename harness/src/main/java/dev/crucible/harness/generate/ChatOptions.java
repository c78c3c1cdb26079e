package dev.crucible.harness.generate;

import dev.crucible.harness.prompt.ModelApi;
import java.util.Collections;
import java.util.List;
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
 * @param api the interface of the endpoint
 * @param model the model's name
 * @param temperature the sampling temperature, 0 or more
 * @param topP the probability mass from which tokens are sampled, more than 0 and at most 1
 * @param maxTokens the maximum number of tokens of an answer, 1 or more
 * @param extra further fields of the request, such as {@code seed} or {@code reasoning_effort}
 */
public record ChatOptions(
    ModelApi api,
    String model,
    OptionalDouble temperature,
    OptionalDouble topP,
    OptionalInt maxTokens,
    Map<String, JsonNode> extra) {

  private static final String STOP = "stop";

  private static final Set<String> OURS =
      Set.of(
          "model",
          "messages",
          "prompt",
          "echo",
          "stream",
          "n",
          "temperature",
          "top_p",
          "max_tokens");

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

  /**
   * Creates options for chat completions.
   *
   * @throws IllegalArgumentException if the name is blank, a value is out of its range, or {@code
   *     extra} has a field that Crucible sets or relies on
   */
  public ChatOptions(
      String model,
      OptionalDouble temperature,
      OptionalDouble topP,
      OptionalInt maxTokens,
      Map<String, JsonNode> extra) {
    this(ModelApi.CHAT, model, temperature, topP, maxTokens, extra);
  }

  /**
   * Returns these options with texts at which the model stops; unchanged if there are none, or
   * {@code extra} has this field already.
   */
  public ChatOptions stoppingAt(List<String> stops) {
    if (stops.isEmpty() || extra.containsKey(STOP)) {
      return this;
    }
    var more = new TreeMap<>(extra);
    more.put(STOP, JsonMapper.shared().valueToTree(stops));
    return new ChatOptions(api, model, temperature, topP, maxTokens, more);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Returns a request for {@code prompt}, in the form of the interface. */
  ObjectNode request(String prompt) {
    ObjectNode request = JsonMapper.shared().createObjectNode();
    request.put("model", model);
    switch (api) {
      case CHAT ->
          request.putArray("messages").addObject().put("role", "user").put("content", prompt);
      case COMPLETIONS -> request.put("prompt", prompt);
    }
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
