package dev.crucible.harness.generate;

import dev.crucible.harness.sample.FinishReason;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The reply to a request. */
public sealed interface Reply {

  /**
   * An answer of the model.
   *
   * @param text the whole answer; empty if the model gave no text
   * @param finishReason the reason why the model stopped, in the server's word, such as {@code
   *     stop} or {@code length}; empty if the server gives none
   * @param usage the tokens of the request, if the server reports them
   */
  record Answer(String text, Optional<String> finishReason, Optional<TokenUsage> usage)
      implements Reply {

    /**
     * Returns the flaw of the answer; empty if there is none. An answer that is both empty and cut
     * counts as cut.
     */
    public Optional<Flaw> flaw() {
      if (finishReason.filter(FinishReason::isTokenLimit).isPresent()) {
        return Optional.of(Flaw.CUT);
      }
      return text.isBlank() ? Optional.of(Flaw.EMPTY) : Optional.empty();
    }
  }

  /** The reason why an answer is not complete. */
  enum Flaw {
    /** An answer without text. */
    EMPTY,
    /** An answer that reached the token limit. */
    CUT;

    /** Returns the name that files use: {@code empty} or {@code cut}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A request without an answer.
   *
   * @param reason the reason, to be read after a sub-step's name: "the server answered 500: out of
   *     memory"
   * @param passing whether the same request may succeed later
   * @param retryAfter the delay before the next request that the server asks for, if it names one
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
