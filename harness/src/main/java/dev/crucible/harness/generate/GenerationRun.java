package dev.crucible.harness.generate;

import dev.crucible.harness.concurrent.Tasks;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.prompt.PromptBuilder;
import dev.crucible.harness.sample.Draw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for many samples, several chains at a time, and writes each answer down before it counts.
 * What is in the file already is not asked for.
 *
 * <p>A request that fails for good ends its chain where later prompts need its code; all other
 * chains go on. After so many failures in a row that the server cannot be meant to answer, nothing
 * more is asked.
 */
public final class GenerationRun {

  /** Hears how a run goes on. Called from several threads, though never by two at the same time. */
  public interface Listener {
    /** An answer is on disk. */
    void answered(Draw draw, Reply.Answer answer);

    /** A request failed and is repeated after {@code delay}. */
    void retrying(Draw draw, Reply.Failure failure, Duration delay);

    /** A request failed for good. */
    void failed(Draw draw, Reply.Failure failure);
  }

  private final PromptBuilder prompts;
  private final RetryingChatModel model;
  private final CodeExtraction extraction;
  private final AnswerFile answers;
  private final FailureFile failures;
  private final int mostFailuresInARow;
  private final Listener listener;
  private final Tally tally = new Tally();

  /**
   * @param mostFailuresInARow after how many requests in a row that failed for good to give up; 0
   *     for never
   */
  public GenerationRun(
      PromptBuilder prompts,
      RetryingChatModel model,
      CodeExtraction extraction,
      AnswerFile answers,
      FailureFile failures,
      int mostFailuresInARow,
      Listener listener) {
    this.prompts = prompts;
    this.model = model;
    this.extraction = extraction;
    this.answers = answers;
    this.failures = failures;
    this.mostFailuresInARow = mostFailuresInARow;
    this.listener = listener;
  }

  /** How many of the answers that {@code chains} want are in the file already. */
  public static int resumed(List<StepChain> chains, AnswerFile answers) {
    return Math.toIntExact(
        chains.stream()
            .flatMap(chain -> chain.steps().stream().map(step -> new Draw(step, chain.index())))
            .filter(draw -> answers.response(draw).isPresent())
            .count());
  }

  /**
   * Asks for all that is missing, with up to {@code concurrency} requests at a time.
   *
   * @throws InterruptedException when the calling thread is interrupted; what was answered is in
   *     the file
   */
  public GenerationTotals run(List<StepChain> chains, int concurrency) throws InterruptedException {
    ExecutorService askers =
        Executors.newFixedThreadPool(
            concurrency, Thread.ofVirtual().name("crucible-asking-", 1).factory());
    try {
      var finished = new ExecutorCompletionService<Void>(askers);
      List<Future<Void>> running = new ArrayList<>();
      chains.forEach(chain -> running.add(finished.submit(() -> follow(chain))));
      for (int i = 0; i < running.size(); i++) {
        var _ = Tasks.result(finished.take());
      }
    } finally {
      askers.shutdownNow();
      askers.close();
    }
    int wanted = chains.stream().mapToInt(chain -> chain.steps().size()).sum();
    return tally.totals(wanted, resumed(chains, answers));
  }

  private Void follow(StepChain chain) throws InterruptedException {
    boolean fed = prompts.setting().previous() == PreviousSteps.GENERATED;
    Map<StepId, String> codes = new HashMap<>();
    for (StepId step : chain.steps()) {
      var draw = new Draw(step, chain.index());
      Optional<String> response = answers.response(draw);
      if (response.isEmpty()) {
        response = ask(draw, codes);
      }
      if (fed && response.isEmpty()) {
        return null;
      }
      response.ifPresent(text -> codes.put(step, code(chain.problem(), step, text)));
    }
    return null;
  }

  private String code(Problem problem, StepId step, String response) {
    return extraction.code(response, problem.subStep(step).orElseThrow());
  }

  /** The model's answer, written down; empty if it could not be had. */
  private Optional<String> ask(Draw draw, Map<StepId, String> codes) throws InterruptedException {
    if (tally.gaveUp(mostFailuresInARow)) {
      return Optional.empty();
    }
    String prompt = prompts.prompt(draw.step(), step -> Optional.ofNullable(codes.get(step)));
    Reply reply =
        model.ask(
            prompt,
            (failure, delay) -> {
              synchronized (tally) {
                tally.retries++;
                listener.retrying(draw, failure, delay);
              }
            });
    return switch (reply) {
      case Reply.Answer answer -> {
        answers.add(draw, answer);
        synchronized (tally) {
          tally.count(answer);
          listener.answered(draw, answer);
        }
        yield Optional.of(answer.text());
      }
      case Reply.Failure failure -> {
        failures.add(draw, failure.reason());
        synchronized (tally) {
          tally.failed++;
          tally.failedInARow++;
          listener.failed(draw, failure);
        }
        yield Optional.empty();
      }
    };
  }

  /** Counts; its lock also keeps the listener from being called by two at the same time. */
  private static final class Tally {
    private int answered;
    private int empty;
    private int cut;
    private int failed;
    private int failedInARow;
    private int retries;
    private TokenUsage usage = TokenUsage.NONE;
    private boolean gaveUp;

    synchronized void count(Reply.Answer answer) {
      answered++;
      failedInARow = 0;
      usage = usage.plus(answer.usage().orElse(TokenUsage.NONE));
      answer
          .flaw()
          .ifPresent(flaw -> {
            switch (flaw) {
              case EMPTY -> empty++;
              case CUT -> cut++;
            }
          });
    }

    synchronized boolean gaveUp(int mostFailuresInARow) {
      gaveUp |= mostFailuresInARow > 0 && failedInARow >= mostFailuresInARow;
      return gaveUp;
    }

    synchronized GenerationTotals totals(int wanted, int resumed) {
      return new GenerationTotals(
          wanted, resumed, answered, empty, cut, failed, retries, usage, gaveUp);
    }
  }
}
