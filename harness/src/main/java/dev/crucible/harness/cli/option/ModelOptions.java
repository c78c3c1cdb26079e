package dev.crucible.harness.cli.option;

import dev.crucible.harness.generate.ApiKey;
import dev.crucible.harness.generate.ChatOptions;
import dev.crucible.harness.generate.HttpChatModel;
import dev.crucible.harness.prompt.ModelApi;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Options for the model that generates samples, and for its sampling. */
public final class ModelOptions {

  /**
   * A variable of Crucible alone: the key of another service, in a variable that happens to be set,
   * must not be sent.
   */
  static final String KEY_VARIABLE = "CRUCIBLE_API_KEY";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "An OpenAI-compatible endpoint, such as http://localhost:8000/v1; /chat/completions or"
              + " /completions is added where it is missing.")
  private String url;

  @Option(
      names = "--api",
      paramLabel = "chat|completions",
      defaultValue = "chat",
      description =
          "The endpoint's interface: that of chat models, or that of models that continue a text"
              + " (${DEFAULT-VALUE}).")
  private ModelApi api;

  @Option(names = "--model", paramLabel = "NAME", description = "The model's name there.")
  private String model;

  @Option(
      names = "--key-env",
      paramLabel = "VARIABLE",
      description =
          "Environment variable that holds the API key ("
              + KEY_VARIABLE
              + "; without it none is sent).")
  private String keyVariable;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "Sampling temperature (default: the server's own). The benchmark uses 0.")
  private Double temperature;

  @Option(
      names = "--top-p",
      paramLabel = "P",
      description = "Nucleus sampling (default: the server's own).")
  private Double topP;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description = "Tokens that an answer may have (default: the server's own limit).")
  private Integer maxTokens;

  @Option(
      names = "--extra",
      paramLabel = "FIELD=VALUE",
      description =
          "A further field of the request, such as reasoning_effort=high or seed=7 (a text, or"
              + " JSON); may be given several times.")
  private Map<String, String> extra = Map.of();

  /** Returns the interface of the endpoint. */
  public ModelApi api() {
    return api;
  }

  /**
   * Returns the model and its sampling.
   *
   * @throws IllegalArgumentException if the model is missing or a value is out of its range; the
   *     message is one sentence
   */
  public ChatOptions chat() {
    if (model == null || model.isBlank()) {
      throw new IllegalArgumentException("Give --model, the name of the model to ask.");
    }
    if (temperature != null && !(temperature >= 0 && temperature <= 100)) {
      throw unfit("--temperature", temperature, "0 or more");
    }
    if (topP != null && !(topP > 0 && topP <= 1)) {
      throw unfit("--top-p", topP, "more than 0 and at most 1");
    }
    if (maxTokens != null) {
      OptionValues.atLeast("--max-tokens", maxTokens, 1);
    }
    try {
      return new ChatOptions(
          api,
          model,
          temperature == null ? OptionalDouble.empty() : OptionalDouble.of(temperature),
          topP == null ? OptionalDouble.empty() : OptionalDouble.of(topP),
          maxTokens == null ? OptionalInt.empty() : OptionalInt.of(maxTokens),
          extraFields());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s: leave it out, or use the option for it.".formatted(e.getMessage()), e);
    }
  }

  /**
   * Returns the address of the endpoint.
   *
   * @throws IllegalArgumentException if the address is missing or malformed; the message is one
   *     sentence
   */
  public URI address() {
    String example = "give one such as http://localhost:8000/v1.";
    if (url == null) {
      throw new IllegalArgumentException("Give --url, the endpoint to ask: " + example);
    }
    try {
      return HttpChatModel.address(url, api);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--url is unfit (%s): %s".formatted(e.getMessage(), example), e);
    }
  }

  /**
   * Returns the key; empty if {@code --key-env} is not given and {@code CRUCIBLE_API_KEY} is not
   * set.
   *
   * @param environment returns the value of an environment variable or {@code null}, such as {@code
   *     System::getenv}
   * @throws IllegalArgumentException if the variable that {@code --key-env} names is not set; the
   *     message is one sentence
   */
  public Optional<ApiKey> key(UnaryOperator<String> environment) {
    if (keyVariable == null) {
      return ApiKey.of(KEY_VARIABLE, environment);
    }
    Optional<ApiKey> key = ApiKey.of(keyVariable, environment);
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "--key-env is %s, and that environment variable is not set: export it."
              .formatted(keyVariable));
    }
    return key;
  }

  private Map<String, JsonNode> extraFields() {
    var fields = new TreeMap<String, JsonNode>();
    extra.forEach((field, value) -> fields.put(field, jsonOrText(value)));
    return fields;
  }

  private static JsonNode jsonOrText(String value) {
    try {
      JsonNode json = JSON.readTree(value);
      return json.isMissingNode() ? StringNode.valueOf(value) : json;
    } catch (JacksonException e) {
      return StringNode.valueOf(value);
    }
  }

  private static IllegalArgumentException unfit(String option, Object value, String wanted) {
    return new IllegalArgumentException("%s is %s: give %s.".formatted(option, value, wanted));
  }
}
