package dev.crucible.harness.sample;

import dev.crucible.harness.data.JsonRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The reason why a model stopped: distinguishes answers that reached the token limit from those
 * that the model ended itself.
 */
public final class FinishReason {
  private static final List<String> FIELDS =
      List.of("finish_reason", "stop_reason", "done_reason", "finishReason", "stopReason");

  /**
   * Reasons that mean the token limit, in lower case: those of OpenAI, Anthropic, Google and
   * inference servers.
   */
  private static final Set<String> LIMITS =
      Set.of(
          "length",
          "max_tokens",
          "max_output_tokens",
          "max_new_tokens",
          "max_length",
          "token_limit",
          "model_length",
          "model_context_window_exceeded");

  private FinishReason() {}

  /**
   * Returns true if a server's finish reason means that the token limit was reached. Ignores case.
   */
  public static boolean isTokenLimit(String reason) {
    return LIMITS.contains(reason.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns true if a sample's line reports that its answer was cut off. The field may have any of
   * the usual names, be in the line itself or in the first of its {@code choices}, and hold a
   * string or a list of one string.
   */
  static boolean isTokenLimit(JsonRecord line) {
    return line.value("choices")
            .map(choices -> choices.path(0))
            .filter(FinishReason::in)
            .isPresent()
        || FIELDS.stream()
            .anyMatch(name -> line.value(name).filter(FinishReason::says).isPresent());
  }

  private static boolean in(JsonNode choice) {
    return FIELDS.stream().anyMatch(name -> says(choice.path(name)));
  }

  private static boolean says(JsonNode reason) {
    JsonNode word = reason.isArray() && reason.size() == 1 ? reason.get(0) : reason;
    return word.isString() && isTokenLimit(word.stringValue());
  }
}
