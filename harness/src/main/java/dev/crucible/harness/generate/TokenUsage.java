package dev.crucible.harness.generate;

/**
 * The cost of an answer, as the server counts it. Immutable.
 *
 * @param promptTokens the number of tokens of the prompt
 * @param completionTokens the number of tokens of the answer, including hidden reasoning
 */
public record TokenUsage(long promptTokens, long completionTokens) {

  static final TokenUsage NONE = new TokenUsage(0, 0);

  /** Returns the number of tokens of the prompt and the answer together. */
  public long total() {
    return promptTokens + completionTokens;
  }

  TokenUsage plus(TokenUsage other) {
    return new TokenUsage(
        promptTokens + other.promptTokens, completionTokens + other.completionTokens);
  }
}
