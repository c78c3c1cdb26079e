package dev.crucible.harness.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.generate.Reply.Answer;
import dev.crucible.harness.generate.Reply.Failure;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.prompt.ModelApi;
import dev.crucible.harness.prompt.PromptBuilder;
import dev.crucible.harness.prompt.PromptSetting;
import dev.crucible.harness.sample.Draw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationRunTest {

  private static final ProblemSet PROBLEMS =
      new ProblemSet(
          "p.jsonl",
          List.of(
              problem("1", step("1.1"), step("1.2")),
              problem("13", step("13.5"), step("13.6"), step("13.7"))));
  private static final ChatOptions OPTIONS =
      new ChatOptions(
          "m", OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), Map.of());
  private static final Pattern NAME = Pattern.compile("(?s).*def step_(\\d+)_(\\d+)\\(.*");

  @TempDir private Path directory;
  private Path out;
  private final FakeTime time = new FakeTime();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> events = new ArrayList<>();

  @BeforeEach
  void nameFile() {
    out = directory.resolve("s.jsonl");
  }

  /** Answers with code that names the sub-step and the number of requests so far. */
  private Answer answer(String prompt) {
    Matcher name = NAME.matcher(prompt);
    assertThat(name.matches()).isTrue();
    String step = name.group(1) + "." + name.group(2);
    asked.add(step);
    return new Answer(
        "Here:\n```python\n# answer %d, for %s\n```\nBye".formatted(asked.size(), step),
        Optional.of("stop"),
        Optional.of(new TokenUsage(5, 3)));
  }

  private GenerationTotals run(ChatModel model, PreviousSteps previous, int samples)
      throws InterruptedException, IOException {
    return run(model, previous, samples, 1, 0, _ -> true);
  }

  private GenerationTotals run(
      ChatModel model,
      PreviousSteps previous,
      int samples,
      int concurrency,
      int mostFailures,
      Predicate<StepId> chosen)
      throws InterruptedException, IOException {
    var prompts = new PromptSetting(false, previous);
    var patient =
        new RetryingChatModel(
            model,
            new RateLimit(0, 0, time),
            RetryPolicy.of(2),
            OptionalInt.empty(),
            () -> 0L,
            time);
    try (AnswerFile answers = AnswerFile.open(out, "m", new GenerationSetting(prompts, OPTIONS));
        FailureFile failures = FailureFile.beside(out)) {
      return new GenerationRun(
              new PromptBuilder(PROBLEMS, prompts),
              patient,
              new FirstFence(),
              answers,
              failures,
              mostFailures,
              new Events())
          .run(GenerationPlan.of(PROBLEMS, previous, chosen, samples), concurrency);
    }
  }

  /** Record of the events that a run reports. */
  private final class Events implements GenerationRun.Listener {
    @Override
    public void answered(Draw draw, Answer answer) {
      events.add("answered " + draw);
    }

    @Override
    public void retrying(Draw draw, Failure failure, Duration delay) {
      events.add("retrying " + draw);
    }

    @Override
    public void failed(Draw draw, Failure failure) {
      events.add("failed " + draw + ": " + failure.reason());
    }
  }

  @Test
  void theModelsCodeFeedsTheNextPrompt() throws Exception {
    var prompts = new ArrayList<String>();
    GenerationTotals totals =
        run(
            prompt -> {
              prompts.add(prompt);
              return answer(prompt);
            },
            PreviousSteps.GENERATED,
            2);
    assertThat(asked).containsExactly("1.1", "1.2", "13.5", "13.7", "1.1", "1.2", "13.5", "13.7");
    assertThat(prompts.get(0)).contains("None: the next step is the first one.");
    assertThat(prompts.get(1))
        .contains("```python\n# answer 1, for 1.1\n```")
        .doesNotContain("Bye");
    assertThat(prompts.get(3)).contains("# answer 3, for 13.5", "gold 13.6");
    assertThat(prompts.get(5)).contains("# answer 5, for 1.1").doesNotContain("answer 1,");
    assertThat(totals)
        .isEqualTo(new GenerationTotals(8, 0, 8, 0, 0, 0, 0, new TokenUsage(40, 24), false));
    assertThat(Files.readAllLines(out)).hasSize(8);
    assertThat(directory.resolve("s.failed.jsonl")).doesNotExist();
  }

  @Test
  void goldFeedsEveryPrompt() throws Exception {
    var prompts = new ArrayList<String>();
    run(
        prompt -> {
          prompts.add(prompt);
          return answer(prompt);
        },
        PreviousSteps.GOLD,
        1,
        1,
        0,
        StepId.of(13, 7)::equals);
    assertThat(prompts).hasSize(1);
    assertThat(prompts.getFirst()).contains("gold 13.5", "gold 13.6").doesNotContain("# answer");
  }

  @Test
  void whatAChosenStepNeedsIsAskedForToo() throws Exception {
    run(this::answer, PreviousSteps.GENERATED, 1, 1, 0, StepId.of(1, 2)::equals);
    assertThat(asked).containsExactly("1.1", "1.2");
    assertThatThrownBy(
            () -> GenerationPlan.of(PROBLEMS, PreviousSteps.GENERATED, StepId.of(13, 6)::equals, 1))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "There is nothing to ask for: the benchmark gives the code of what was chosen.");
  }

  /** However much of the file is cut off, a run requests the missing answers, and none twice. */
  @Test
  void aKilledRunGoesOnWhereItStopped() throws Exception {
    run(this::answer, PreviousSteps.GENERATED, 2);
    byte[] whole = Files.readAllBytes(out);
    List<String> lines = Files.readAllLines(out);
    for (int cut = 0; cut <= whole.length; cut += 37) {
      Files.write(out, Arrays.copyOf(whole, cut));
      int kept = (int) new String(whole, 0, cut, StandardCharsets.UTF_8).lines().count();
      boolean inLine = cut > 0 && whole[cut - 1] != '\n';
      int complete = inLine ? kept - 1 : kept;
      asked.clear();
      GenerationTotals totals = run(this::answer, PreviousSteps.GENERATED, 2);
      assertThat(totals.complete()).isTrue();
      assertThat(asked).hasSize(lines.size() - totals.resumed());
      assertThat(totals.resumed()).isBetween(complete, kept);
      List<String> now = Files.readAllLines(out);
      assertThat(now).hasSize(lines.size()).doesNotHaveDuplicates();
      assertThat(now.subList(0, complete)).isEqualTo(lines.subList(0, complete));
    }
    asked.clear();
    assertThat(run(this::answer, PreviousSteps.GENERATED, 2).resumed()).isEqualTo(8);
    assertThat(asked).isEmpty();
    run(this::answer, PreviousSteps.GENERATED, 3);
    assertThat(asked).containsExactly("1.1", "1.2", "13.5", "13.7");
  }

  @Test
  void codeOfAnEarlierRunFeedsPrompts() throws Exception {
    run(this::answer, PreviousSteps.GENERATED, 1, 1, 0, StepId.of(1, 1)::equals);
    var prompts = new ArrayList<String>();
    run(
        prompt -> {
          prompts.add(prompt);
          return answer(prompt);
        },
        PreviousSteps.GENERATED,
        1);
    assertThat(prompts.getFirst()).contains("# answer 1, for 1.1", "def step_1_2(");
  }

  @Test
  void aFailureEndsItsChainAndNoOther() throws Exception {
    ChatModel model =
        prompt -> prompt.contains("def step_1_1(") ? Failure.lasting("no") : answer(prompt);
    GenerationTotals totals = run(model, PreviousSteps.GENERATED, 1);
    assertThat(asked).containsExactly("13.5", "13.7");
    assertThat(totals.failed()).isEqualTo(1);
    assertThat(totals.notAsked()).isEqualTo(1);
    assertThat(totals.complete()).isFalse();
    assertThat(events)
        .containsExactly(
            "failed 1.1, sample 0: no", "answered 13.5, sample 0", "answered 13.7, sample 0");
    assertThat(directory.resolve("s.failed.jsonl"))
        .hasContent("{\"step_number\":\"1.1\",\"sample\":0,\"failure\":\"no\"}\n");

    asked.clear();
    assertThat(run(this::answer, PreviousSteps.GENERATED, 1).complete()).isTrue();
    assertThat(asked).containsExactly("1.1", "1.2");
    assertThat(directory.resolve("s.failed.jsonl")).doesNotExist();
  }

  @Test
  void withGoldAFailureLeavesLaterStepsAlone() throws Exception {
    ChatModel model =
        prompt -> prompt.contains("def step_1_1(") ? Failure.lasting("no") : answer(prompt);
    GenerationTotals totals = run(model, PreviousSteps.GOLD, 1);
    assertThat(asked).containsExactly("1.2", "13.5", "13.7");
    assertThat(totals.notAsked()).isZero();
  }

  @Test
  void exhaustedRetriesAreAFailure() throws Exception {
    GenerationTotals totals =
        run(
            _ -> Failure.passing("busy"),
            PreviousSteps.GENERATED,
            1,
            1,
            0,
            StepId.of(1, 1)::equals);
    assertThat(totals.retries()).isEqualTo(2);
    assertThat(events)
        .containsExactly(
            "retrying 1.1, sample 0",
            "retrying 1.1, sample 0",
            "failed 1.1, sample 0: busy (asked 3 times)");
  }

  @Test
  void afterSoManyFailuresInARowNothingMoreIsAsked() throws Exception {
    var number = new AtomicInteger();
    GenerationTotals totals =
        run(
            prompt -> number.incrementAndGet() == 3 ? answer(prompt) : Failure.lasting("no"),
            PreviousSteps.GOLD,
            5,
            1,
            3,
            _ -> true);
    assertThat(number).hasValue(6);
    assertThat(totals.gaveUp()).isTrue();
    assertThat(totals.answered()).isEqualTo(1);
    assertThat(totals.failed()).isEqualTo(5);
    assertThat(totals.notAsked()).isEqualTo(14);
  }

  @Test
  void flawedAnswersAreKeptAndCounted() throws Exception {
    ChatModel model =
        prompt ->
            prompt.contains("def step_1_1(")
                ? new Answer("", Optional.of("stop"), Optional.empty())
                : new Answer("```python\nx = ", Optional.of("length"), Optional.empty());
    GenerationTotals totals =
        run(model, PreviousSteps.GENERATED, 1, 1, 0, id -> id.problem().equals("1"));
    assertThat(totals).isEqualTo(new GenerationTotals(2, 0, 2, 1, 1, 0, 0, TokenUsage.NONE, false));
    assertThat(Files.readAllLines(out).getFirst()).contains("\"flaw\":\"empty\"");
    assertThat(Files.readAllLines(out).getLast()).contains("\"flaw\":\"cut\"");
  }

  /** The server answers only if three requests are there together, and counts them. */
  @Test
  void soManyAreAskedAtATimeAndNoMore() throws Exception {
    var together = new CyclicBarrier(3);
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();
    try (var server =
            new ChatServer((exchange, _) -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              together.await(60, TimeUnit.SECONDS);
              underWay.decrementAndGet();
              ChatServer.say(exchange, "x = 1", "stop");
            });
        var model =
            new HttpChatModel(
                HttpChatModel.address(server.url(), ModelApi.CHAT),
                Optional.empty(),
                OPTIONS,
                Duration.ofSeconds(60),
                time)) {
      GenerationTotals totals =
          run(model, PreviousSteps.GENERATED, 6, 3, 0, id -> id.problem().equals("1"));
      assertThat(totals.answered()).isEqualTo(12);
      assertThat(server.requests()).hasSize(12);
      assertThat(most).hasValue(3);
      assertThat(events).hasSize(12).doesNotHaveDuplicates();
      assertThat(Files.readAllLines(out)).hasSize(12);
    }
  }

  @Test
  void aDirectoryInTheWayOfFailuresIsSaid() throws Exception {
    Files.createDirectories(directory.resolve("s.failed.jsonl/in the way"));
    assertThatThrownBy(() -> run(this::answer, PreviousSteps.GENERATED, 1))
        .isInstanceOf(DataException.class);
  }

  private static Problem problem(String id, SubStep... steps) {
    return new Problem(id, "", "", "", "", "", "", List.of(steps), Optional.empty(), List.of());
  }

  private static SubStep step(String id) {
    return new SubStep(
        StepId.parse(id),
        "",
        "",
        Optional.of("gold " + id),
        "def step_%s():".formatted(id.replace('.', '_')),
        List.of(),
        Optional.empty());
  }
}
