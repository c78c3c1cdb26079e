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
 * A run that requests many samples, several chains at a time, and writes each answer to disk before
 * counting it. Answers that are already in the file are not requested.
 *
 * <p>A request that fails permanently ends its chain if later prompts need its code; all other
 * chains continue. After a given number of consecutive failures the run gives up, and nothing more
 * is requested.
 */
public final class GenerationRun {

  /**
   * Listener for the progress of a run. Methods are called from several threads, but never by two
   * at the same time.
   */
  public interface Listener {
    /** Handles an answer, which is on disk. */
    void answered(Draw draw, Reply.Answer answer);

    /**
     * Handles a failure after which the request is retried.
     *
     * @param delay the time until then
     */
    void retrying(Draw draw, Reply.Failure failure, Duration delay);

    /** Handles the permanent failure of a request. */
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
   * Creates a run.
   *
   * @param prompts builds the prompts
   * @param model the model that is asked
   * @param extraction takes the code that later prompts show from an answer
   * @param answers receives the answers, and holds those of an earlier run
   * @param failures receives the requests that fail permanently
   * @param mostFailuresInARow the number of consecutive permanent failures after which the run
   *     gives up; 0: never
   * @param listener receives the progress
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

  /** Returns the number of answers of {@code chains} that an earlier run has left in the file. */
  public static int resumed(List<StepChain> chains, AnswerFile answers) {
    return Math.toIntExact(
        chains.stream()
            .flatMap(chain -> chain.steps().stream().map(step -> new Draw(step, chain.index())))
            .filter(draw -> answers.response(draw).isPresent())
            .count());
  }

  /**
   * Requests all missing answers.
   *
   * @param concurrency the maximum number of requests at a time, 1 or more
   * @throws dev.crucible.harness.data.DataException if a file cannot be written, or a prompt lacks
   *     the code of an earlier sub-step
   * @throws InterruptedException if the calling thread is interrupted; the answers received so far
   *     are in the file
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
      if (!step.isTask()) {
        response.ifPresent(text -> codes.put(step, code(chain.problem(), step, text)));
      }
    }
    return null;
  }

  private String code(Problem problem, StepId step, String response) {
    return extraction.code(response, problem.subStep(step).orElseThrow());
  }

  /** Returns the model's answer, which is on disk; empty if there is none. */
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
        if (prompts.isContinued(draw.step())) {
          answers.addCompletion(draw, answer);
        } else {
          answers.add(draw, answer);
        }
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

  /** Counters. Their lock also prevents concurrent calls of the listener. */
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
