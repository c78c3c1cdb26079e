package dev.crucible.harness.generate;

import java.util.OptionalInt;

/**
 * Estimate of the tokens of a request, before the server reports them. An answer is counted at its
 * maximum length, as servers count it; if there is no maximum, at the mean length of earlier
 * answers. Thread-safe.
 */
final class TokenEstimate {

  /** Characters per token: English and Python have about 4, formulas fewer. */
  private static final double CHARACTERS_PER_TOKEN = 3.5;

  private static final long FIRST_ANSWER = 1000;

  private final OptionalInt most;
  private long answers;
  private long answerTokens;

  TokenEstimate(OptionalInt most) {
    this.most = most;
  }

  static long ofPrompt(String prompt) {
    return (long) Math.ceil(prompt.length() / CHARACTERS_PER_TOKEN);
  }

  synchronized long ofRequest(String prompt) {
    long usual = answers == 0 ? FIRST_ANSWER : answerTokens / answers;
    return ofPrompt(prompt) + (most.isPresent() ? most.getAsInt() : usual);
  }

  synchronized void learn(TokenUsage usage) {
    answers++;
    answerTokens += usage.completionTokens();
  }
}
