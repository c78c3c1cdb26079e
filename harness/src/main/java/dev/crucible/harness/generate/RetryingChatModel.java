package dev.crucible.harness.generate;

import dev.crucible.harness.generate.RateLimit.Slot;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * A model that is asked within its rate limits, and again after failures that pass. If a server
 * asks for a delay and the request is to be retried, all requests wait. Thread-safe if the random
 * generator is.
 */
public final class RetryingChatModel {

  /** Listener for failures after which the request is retried. */
  interface RetryListener {
    void retrying(Reply.Failure failure, Duration delay);
  }

  private final ChatModel model;
  private final RateLimit limit;
  private final RetryPolicy policy;
  private final TokenEstimate estimate;
  private final RandomGenerator random;
  private final Time time;

  /**
   * Creates a model.
   *
   * @param model the model that is asked
   * @param limit the limit on requests and tokens
   * @param policy the policy for retries
   * @param maxTokens the maximum number of tokens of an answer, if there is one
   * @param random the source of the random part of waits
   * @param time the clock by which to wait
   */
  public RetryingChatModel(
      ChatModel model,
      RateLimit limit,
      RetryPolicy policy,
      OptionalInt maxTokens,
      RandomGenerator random,
      Time time) {
    this.model = model;
    this.limit = limit;
    this.policy = policy;
    this.estimate = new TokenEstimate(maxTokens);
    this.random = random;
    this.time = time;
  }

  /**
   * Returns an answer, or the failure that remained after all retries.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  Reply ask(String prompt, RetryListener listener) throws InterruptedException {
    for (int repeated = 0; ; repeated++) {
      Reply reply = askOnce(prompt);
      if (!(reply instanceof Reply.Failure failure)) {
        return reply;
      }
      Optional<Duration> delay = policy.delay(repeated, failure, random);
      if (delay.isEmpty()) {
        return last(failure, repeated);
      }
      failure.retryAfter().ifPresent(limit::hold);
      listener.retrying(failure, delay.get());
      time.sleep(delay.get());
    }
  }

  private Reply askOnce(String prompt) throws InterruptedException {
    Slot slot = limit.begin(estimate.ofRequest(prompt));
    Reply reply = model.ask(prompt);
    if (reply instanceof Reply.Answer answer) {
      answer
          .usage()
          .ifPresent(usage -> {
            estimate.learn(usage);
            slot.settle(usage.total());
          });
    } else {
      slot.settle(TokenEstimate.ofPrompt(prompt));
    }
    return reply;
  }

  private static Reply.Failure last(Reply.Failure failure, int repeated) {
    String asked =
        failure
            .retryAfter()
            .map(wait -> "; it asks to be left alone for %d s".formatted(wait.toSeconds()))
            .orElse("");
    String times = repeated == 0 ? "" : " (asked %d times)".formatted(repeated + 1);
    return new Reply.Failure(
        failure.reason() + asked + times, failure.passing(), failure.retryAfter());
  }
}
