package dev.crucible.harness.generate;

import dev.crucible.harness.sample.FinishReason;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What came of a request. */
public sealed interface Reply {

  /**
   * The model answered.
   *
   * @param text its whole answer; empty when it said nothing
   * @param finishReason why it stopped, in the server's word: {@code stop}, {@code length}
   * @param usage what it cost, if the server says so
   */
  record Answer(String text, Optional<String> finishReason, Optional<TokenUsage> usage)
      implements Reply {

    /** What is wrong with the answer, if anything is: an empty one can be cut as well. */
    public Optional<Flaw> flaw() {
      if (finishReason.filter(FinishReason::isTokenLimit).isPresent()) {
        return Optional.of(Flaw.CUT);
      }
      return text.isBlank() ? Optional.of(Flaw.EMPTY) : Optional.empty();
    }
  }

  /** Why an answer is not a whole one. */
  enum Flaw {
    /** The model said nothing. */
    EMPTY,
    /** It reached the limit of tokens. */
    CUT;

    /** The word in files: {@code empty}, {@code cut}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * There is no answer.
   *
   * @param reason why, to be read after a sub-step's name: "the server answered 500: out of memory"
   * @param passing whether the same request may succeed later
   * @param retryAfter how long the server wants to be left alone, if it says so
   */
  record Failure(String reason, boolean passing, Optional<Duration> retryAfter) implements Reply {

    static Failure passing(String reason) {
      return new Failure(reason, true, Optional.empty());
    }

    static Failure lasting(String reason) {
      return new Failure(reason, false, Optional.empty());
    }
  }
}
