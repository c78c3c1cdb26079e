package dev.crucible.harness.generate;

/**
 * What an answer cost, as the server counts it.
 *
 * @param promptTokens tokens of the prompt
 * @param completionTokens tokens of the answer, with those of hidden reasoning
 */
public record TokenUsage(long promptTokens, long completionTokens) {

  /** Nothing. */
  static final TokenUsage NONE = new TokenUsage(0, 0);

  /** All tokens. */
  public long total() {
    return promptTokens + completionTokens;
  }

  TokenUsage plus(TokenUsage other) {
    return new TokenUsage(
        promptTokens + other.promptTokens, completionTokens + other.completionTokens);
  }
}
