package dev.crucible.harness.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.generate.Reply.Answer;
import dev.crucible.harness.generate.Reply.Failure;
import dev.crucible.harness.prompt.ModelApi;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Retries, back-off and rate limits, by a clock that advances only by sleeping. */
class RetryingChatModelTest {

  private static final Answer FINE =
      new Answer("fine", Optional.of("stop"), Optional.of(new TokenUsage(10, 20)));
  private static final RetryPolicy POLICY =
      new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(6), Duration.ofMinutes(2));

  /** A generator of the largest random part. */
  private static final RandomGenerator LARGEST = () -> -1L;

  private final FakeTime time = new FakeTime();
  private final List<String> retries = new ArrayList<>();

  private Reply ask(RandomGenerator random, Reply... replies) throws InterruptedException {
    Queue<Reply> script = new ArrayDeque<>(List.of(replies));
    Reply reply =
        patient(_ -> script.remove(), POLICY, new RateLimit(0, 0, time), random)
            .ask("p", (failure, delay) -> retries.add(failure.reason() + " " + delay));
    assertThat(script).isEmpty();
    return reply;
  }

  private RetryingChatModel patient(
      ChatModel model, RetryPolicy policy, RateLimit limit, RandomGenerator random) {
    return new RetryingChatModel(model, limit, policy, OptionalInt.empty(), random, time);
  }

  @Test
  void waitsDoubleUpToTheLongest() throws InterruptedException {
    Failure busy = Failure.passing("busy");
    assertThat(ask(LARGEST, busy, busy, busy, busy, busy, FINE)).isEqualTo(FINE);
    assertThat(time.sleeps())
        .map(sleep -> Math.round(sleep.toNanos() / 1e9))
        .containsExactly(1L, 2L, 4L, 6L, 6L);
    assertThat(retries).hasSize(5).first().asString().startsWith("busy PT");
  }

  @Test
  void halfOfAWaitIsRandom() throws InterruptedException {
    Failure busy = Failure.passing("busy");
    var random = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      ask(random, busy, FINE);
    }
    assertThat(time.sleeps())
        .hasSize(100)
        .doesNotHaveDuplicates()
        .allMatch(sleep -> sleep.toMillis() >= 500 && sleep.toMillis() <= 1000)
        .anyMatch(sleep -> sleep.toMillis() < 600)
        .anyMatch(sleep -> sleep.toMillis() > 900);
  }

  @Test
  void retryAfterIsHonoured() throws InterruptedException {
    var failure = new Failure("429", true, Optional.of(Duration.ofSeconds(100)));
    assertThat(ask(() -> 0L, failure, FINE)).isEqualTo(FINE);
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(100));
  }

  @Test
  void aServerThatWantsToBeLeftAloneForLongIs() throws InterruptedException {
    var failure = new Failure("429", true, Optional.of(Duration.ofSeconds(121)));
    assertThat(ask(LARGEST, failure))
        .isEqualTo(
            new Failure("429; it asks to be left alone for 121 s", true, failure.retryAfter()));
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void aLastingFailureIsNotRepeated() throws InterruptedException {
    assertThat(ask(LARGEST, Failure.lasting("400"))).isEqualTo(Failure.lasting("400"));
    assertThat(retries).isEmpty();
  }

  @Test
  void theLastFailureSaysHowOftenItWasAsked() throws InterruptedException {
    Failure busy = Failure.passing("busy");
    assertThat(ask(LARGEST, busy, busy, busy, busy, busy, Failure.passing("still busy")))
        .isEqualTo(Failure.passing("still busy (asked 6 times)"));
  }

  @Test
  void whileOneIsToldToWaitNoneBegins() throws InterruptedException {
    var limit = new RateLimit(0, 0, time);
    var told = new Failure("429", true, Optional.of(Duration.ofSeconds(50)));
    var none = new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ofHours(1));
    Queue<Reply> script = new ArrayDeque<>(List.of(told, FINE));
    // The first caller sleeps; a second one asks meanwhile.
    var other = patient(_ -> FINE, none, limit, LARGEST);
    var began = new AtomicInteger(-1);
    patient(_ -> script.remove(), POLICY, limit, () -> 0L)
        .ask(
            "p",
            (_, _) -> {
              try {
                other.ask("q", (_, _) -> {});
                began.set((int) time.passed().toSeconds());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(began).hasValue(50);
  }

  @Test
  void tokensOfAnAnswerCountOnceTheyAreKnown() throws InterruptedException {
    var limit = new RateLimit(0, 3000, time);
    // The expected cost is 1001 tokens at first, and the actual cost is 30.
    var model = patient(_ -> FINE, POLICY, limit, LARGEST);
    for (int i = 0; i < 90; i++) {
      model.ask("p", (_, _) -> {});
    }
    assertThat(time.passed()).isZero();
    for (int i = 0; i < 20; i++) {
      model.ask("p", (_, _) -> {});
    }
    assertThat(time.passed()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void overHttpARequestIsRepeatedAsTheServerAsks() throws Exception {
    var number = new AtomicInteger();
    try (var server =
        new ChatServer((exchange, _) -> {
          switch (number.incrementAndGet()) {
            case 1 -> ChatServer.send(exchange, 429, Map.of("Retry-After", "20"), "slow down");
            case 2 -> ChatServer.send(exchange, 500, Map.of(), "oops");
            case 3 -> exchange.sendResponseHeaders(200, 100); // Without a body.
            default -> ChatServer.say(exchange, "fine", "stop");
          }
        })) {
      var options =
          new ChatOptions(
              "m", OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), Map.of());
      try (var model =
          new HttpChatModel(
              HttpChatModel.address(server.url(), ModelApi.CHAT),
              Optional.empty(),
              options,
              Duration.ofSeconds(60),
              time)) {
        Reply reply =
            patient(model, POLICY, new RateLimit(0, 0, time), () -> 0L).ask("p", (_, _) -> {});
        assertThat(reply).isInstanceOf(Answer.class);
      }
      assertThat(server.requests()).hasSize(4);
      assertThat(server.requests().getFirst().authorization()).isNull();
      assertThat(time.sleeps())
          .containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }
  }
}
