package dev.crucible.jmh.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.jmh.load.FakeService.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The load generator against a service in this process. */
class LoadGeneratorTest {
  private static final KnownScript RIGHT = KnownScript.of("right", "right = 1", true);
  private static final KnownScript MUTANT = KnownScript.of("mutant", "mutant = 1", false);
  private static final KnownScript ATTACK =
      new KnownScript("attack", "attack = 1", Expectation.NO_SUCCESS, Duration.ofSeconds(2));

  @Test
  void everyRequestIsAnsweredOnceAndCounted() throws Exception {
    Set<String> codes = ConcurrentHashMap.newKeySet();
    try (var service =
        new FakeService(request -> {
          codes.add(code(request));
          return honest(request);
        })) {
      Block block = run(service, mix(0), 8, 200);
      assertThat(service.requests()).isEqualTo(200);
      assertThat(codes).as("no two scripts are equal").hasSize(200);
      assertThat(block.answered()).isEqualTo(200);
      assertThat(block.latencies().getTotalCount()).isEqualTo(200);
      assertThat(block.isFlawless()).isTrue();
      assertThat(block.complaints()).isEmpty();
      assertThat(block.percentileMillis(50))
          .isPositive()
          .isLessThanOrEqualTo(block.percentileMillis(99));
      assertThat(block.perSecond()).isEqualTo(200 / block.seconds());
    }
  }

  @Test
  void asManyRequestsAsClientsAreUnderWayAtTheSameTime() throws Exception {
    var all = new CyclicBarrier(16);
    try (var service =
        new FakeService(request -> {
          await(all);
          return honest(request);
        })) {
      assertThat(run(service, mix(0), 16, 32).answered()).isEqualTo(32);
    }
  }

  @Test
  void theRequestIsThatOfSandboxFusionsClients() throws Exception {
    Queue<JsonNode> requests = new ConcurrentLinkedQueue<>();
    try (var service =
        new FakeService(request -> {
          requests.add(request);
          return Answer.success();
        })) {
      run(service, mix(0), 1, 1);
    }
    JsonNode request = requests.remove();
    assertThat(request.path("language").asString()).isEqualTo("python");
    assertThat(request.path("run_timeout").asDouble()).isEqualTo(10);
    assertThat(request.path("stdin").isNull()).isTrue();
    assertThat(request.path("files").isObject()).isTrue();
    assertThat(request.path("fetch_files").isArray()).isTrue();
  }

  @Test
  void otherAnswersThanKnownAreWrong() throws Exception {
    try (var service = new FakeService(_ -> Answer.success())) {
      Block block = run(service, mix(0), 4, 40);
      assertThat(block.wrong()).as("every second script is a mutant").isEqualTo(20);
      assertThat(block.failed()).isZero();
      assertThat(block.answered()).isEqualTo(40);
      assertThat(block.complaints())
          .hasSize(5)
          .allMatch(text -> text.startsWith("WRONG: mutant, of which EXCEPTION is expected: "));
    }
  }

  @Test
  void aTimeLimitIsNotTheExceptionThatIsKnown() throws Exception {
    try (var service = new FakeService(_ -> Answer.timeLimit())) {
      assertThat(run(service, mix(0), 1, 10).wrong()).isEqualTo(10);
    }
  }

  @Test
  void hostileScriptsMustBeAnsweredWithoutSuccess() throws Exception {
    Function<JsonNode, Answer> strict =
        request -> code(request).startsWith("attack") ? Answer.timeLimit() : honest(request);
    try (var service = new FakeService(strict)) {
      Block block = run(service, mix(0.1), 4, 100);
      assertThat(block.hostile()).isEqualTo(10);
      assertThat(block.isFlawless()).isTrue();
      assertThat(block.latencies().getTotalCount()).as("times of honest scripts").isEqualTo(90);
    }
    try (var service = new FakeService(LoadGeneratorTest::honest)) {
      Block block = run(service, mix(0.1), 4, 100);
      assertThat(block.wrong()).isEqualTo(10);
      assertThat(block.complaints()).allMatch(text -> text.contains("attack"));
    }
  }

  @Test
  void requestsThatAreTooManyAreRepeatedAndCountedApart() throws Exception {
    var attempts = new AtomicInteger();
    try (var service =
        new FakeService(
            request -> attempts.getAndIncrement() % 2 == 0 ? Answer.busy() : honest(request))) {
      Block block = run(service, mix(0), 1, 20);
      assertThat(block.busy()).isEqualTo(20);
      assertThat(block.answered()).isEqualTo(20);
      assertThat(block.isFlawless()).isTrue();
      assertThat(service.requests()).isEqualTo(40);
    }
  }

  @Test
  void errorsOfTheServiceHaveFailed() throws Exception {
    List<Answer> errors =
        List.of(
            new Answer(500, "", "{}"),
            new Answer(504, "", "{\"error\": {\"code\": \"deadline_exceeded\"}}"),
            Answer.run("SandboxError", 0),
            new Answer(200, "", "{}"),
            new Answer(200, "", "no json"));
    var turn = new AtomicInteger();
    try (var service = new FakeService(_ -> errors.get(turn.getAndIncrement()))) {
      Block block = run(service, mix(0), 1, errors.size());
      assertThat(block.failed()).isEqualTo(errors.size());
      assertThat(block.answered()).isZero();
      assertThat(block.wrong()).isZero();
      assertThat(block.percentileMillis(50)).isNaN();
    }
  }

  @Test
  void aServiceThatHasEndedFailsEveryRequest() throws Exception {
    var service = new FakeService(LoadGeneratorTest::honest);
    service.close();
    Block block = run(service, mix(0), 2, 10);
    assertThat(block.failed()).isEqualTo(10);
    assertThat(block.complaints()).allMatch(text -> text.startsWith("FAILED: "));
  }

  private static ScriptMix mix(double hostileShare) {
    return new ScriptMix(List.of(RIGHT, MUTANT), List.of(ATTACK), hostileShare);
  }

  private static Block run(Service service, ScriptMix scripts, int clients, int requests)
      throws InterruptedException {
    return LoadGenerator.run(
        service,
        scripts,
        clients,
        new Bound(requests, Duration.ofMinutes(5)),
        new Watch(service.processes(), Optional.empty()));
  }

  private static Answer honest(JsonNode request) {
    return code(request).startsWith("mutant") ? Answer.exception() : Answer.success();
  }

  private static String code(JsonNode request) {
    return request.path("code").asString();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
