package dev.crucible.harness.generate;

/**
 * What an answer cost, as the server counts it.
 *
 * @param promptTokens tokens of the prompt
 * @param completionTokens tokens of the answer, with those of hidden reasoning
 */
public record Usage(long promptTokens, long completionTokens) {

  /** Nothing. */
  static final Usage NONE = new Usage(0, 0);

  /** All tokens. */
  public long total() {
    return promptTokens + completionTokens;
  }

  Usage plus(Usage other) {
    return new Usage(promptTokens + other.promptTokens, completionTokens + other.completionTokens);
  }
}
