package dev.crucible.harness.generate;

import java.util.OptionalInt;

/**
 * How many tokens a request may cost, before the server says so. An answer counts with all that it
 * may have, as servers count it, or else with the mean of the answers before. Thread-safe.
 */
final class TokenEstimate {

  /** English and Python have about 4 characters a token, formulas less. */
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
