package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.console.GenerateProgress;
import dev.crucible.harness.cli.console.InterruptNotice;
import dev.crucible.harness.cli.console.StageTimes;
import dev.crucible.harness.cli.option.ModelOptions;
import dev.crucible.harness.cli.option.OptionValues;
import dev.crucible.harness.cli.option.PaceOptions;
import dev.crucible.harness.cli.option.ProblemOptions;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.extract.CodeExtractor;
import dev.crucible.harness.extract.FunctionName;
import dev.crucible.harness.generate.AnswerFile;
import dev.crucible.harness.generate.ApiKey;
import dev.crucible.harness.generate.ChatOptions;
import dev.crucible.harness.generate.CodeExtraction;
import dev.crucible.harness.generate.FailureFile;
import dev.crucible.harness.generate.GenerationPlan;
import dev.crucible.harness.generate.GenerationRun;
import dev.crucible.harness.generate.GenerationSetting;
import dev.crucible.harness.generate.GenerationTotals;
import dev.crucible.harness.generate.HttpChatModel;
import dev.crucible.harness.generate.RetryingChatModel;
import dev.crucible.harness.generate.StepChain;
import dev.crucible.harness.generate.Time;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.prompt.PromptBuilder;
import dev.crucible.harness.prompt.PromptSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code crucible generate}, which requests samples from a model. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks a model for samples.",
      "Sends a prompt for each sub-step or task to an endpoint, and writes the answers.",
      "A run that was ended continues where it stopped: the same command asks only for what is missing."
    },
    footer = {
      "",
      "Examples:",
      "  See what would be asked, and how much it is:",
      "    crucible generate --problems problems.jsonl --dry-run",
      "  Ask a server on this machine, once for each sub-step, as the benchmark's own script does:",
      "    crucible generate --problems problems.jsonl --url http://localhost:8000/v1 --model my-model --temperature 0",
      "  Draw 10 samples with background from a service, under its limits; the key is in an environment variable:",
      "    export CRUCIBLE_API_KEY=...",
      "    crucible generate --problems problems.jsonl --url https://api.example.com/v1 --model big-model \\",
      "      --background -n 10 --temperature 0.8 --requests-per-minute 500 --out big-model.jsonl",
      "  Let a model without instructions continue the code of tasks:",
      "    crucible generate --problems HumanEval.jsonl.gz --url http://localhost:8000/v1 --model base-model \\",
      "      --api completions --max-tokens 512 -n 20 --temperature 0.2",
      "  Then score them:",
      "    crucible score --problems problems.jsonl --targets test_data.h5 --samples big-model.jsonl",
      "",
      "With --api completions, answers to tasks end before the next definition or statement at the margin;",
      "--extra 'stop=[\"...\"]' gives other ends, --extra stop=null none.",
      "",
      "An answer is a line: {\"step_number\": \"49.1\", \"sample\": 0, \"response\": \"...\", \"model\": \"...\", ...}",
      "Requests that failed for good are in a file beside it, such as samples.failed.jsonl.",
      "",
      "Exit codes: 0 every answer is there; 2 wrong usage; 4 a file is missing, broken or does not fit;",
      "5 some answers could not be had."
    })
public final class GenerateCommand extends CrucibleCommand {

  @ArgGroup(validate = false, heading = "%nWhat is asked:%n")
  private ProblemOptions problemOptions = new ProblemOptions();

  @Option(
      names = "--background",
      description =
          "Prompts hold the scientists' background; without it the model recalls its own.")
  private boolean background;

  @Option(
      names = "--previous",
      paramLabel = "generated|gold",
      description =
          "Whose code of earlier sub-steps prompts show: the model's own, or the reference code"
              + " (generated).")
  private PreviousSteps previous;

  @Option(
      names = {"-n", "--samples-per-problem"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Samples of each problem (${DEFAULT-VALUE}).")
  private int samples;

  @ArgGroup(validate = false, heading = "%nThe model:%n")
  private ModelOptions modelOptions = new ModelOptions();

  @ArgGroup(validate = false, heading = "%nPace:%n")
  private PaceOptions paceOptions = new PaceOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "samples.jsonl",
      description =
          "Where answers are written, and where those of an earlier run are found"
              + " (${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--dry-run",
      description = "Ask nothing: print the prompts, with a line for code that is not there yet.")
  private boolean dryRun;

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      description =
          "With --dry-run: write the prompts there, as 49.1.txt, HumanEval_7.txt and so on.")
  private Path promptDirectory;

  @Override
  public Integer call() throws InterruptedException {
    int each =
        (int) (long) checked(() -> OptionValues.atLeast("--samples-per-problem", samples, 1));
    if (promptDirectory != null && !dryRun) {
      throw wrongUsage("--prompts goes with --dry-run: give both, or neither.");
    }
    ProblemSet problems = checked(problemOptions::problems);
    if (problems.hasTasks()) {
      requireNothingOfSubSteps(problems);
    }
    var chosen = checked(() -> problemOptions.chosen(problems));
    PreviousSteps shown = previous == null ? PreviousSteps.GENERATED : previous;
    List<StepChain> chains = GenerationPlan.of(problems, shown, chosen, each);
    var builder =
        new PromptBuilder(problems, new PromptSetting(background, shown), modelOptions.api());
    // Before the first request, so that missing gold or given code is reported here.
    Map<StepId, String> prompts = prompts(builder, chains);
    return dryRun ? show(prompts, each) : generate(problems, builder, chains, prompts.keySet());
  }

  private void requireNothingOfSubSteps(ProblemSet problems) {
    String option = background ? "--background" : previous != null ? "--previous" : "";
    if (!option.isEmpty()) {
      throw wrongUsage(
          "%s is for prompts of sub-steps, and the tasks of %s have none: leave it out."
              .formatted(option, problems.source()));
    }
  }

  /**
   * Returns the prompts of all sub-steps, with a placeholder for code that the model is to
   * generate.
   */
  private static Map<StepId, String> prompts(PromptBuilder builder, List<StepChain> chains) {
    var prompts = new LinkedHashMap<StepId, String>();
    for (StepChain chain : chains) {
      for (StepId step : chain.steps()) {
        prompts.computeIfAbsent(
            step,
            id -> builder.prompt(id, earlier -> Optional.of("# The model's code of " + earlier)));
      }
    }
    return prompts;
  }

  private int show(Map<StepId, String> prompts, int each) {
    prompts.forEach((step, prompt) -> {
      if (promptDirectory == null) {
        out().printf("=== %s ===%n%n%s%n%n", step, prompt);
      } else {
        write(promptDirectory.resolve(fileName(step)), prompt);
      }
    });
    out().flush();
    long characters = prompts.values().stream().mapToLong(String::length).sum();
    err()
        .printf(
            "%d prompts of %d characters in all, for %d samples each; nothing was asked.%n",
            prompts.size(), characters, each);
    return ExitCode.OK;
  }

  /** Returns a name such as {@code 49.1.txt}, or {@code HumanEval_7.txt}. */
  private static String fileName(StepId step) {
    return step.toString().replaceAll("[/\\\\]", "_") + ".txt";
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): name another directory with --prompts.".formatted(file, e),
          e);
    }
  }

  private int generate(
      ProblemSet problems, PromptBuilder builder, List<StepChain> chains, Set<StepId> asked)
      throws InterruptedException {
    ChatOptions chat = checked(modelOptions::chat).stoppingAt(builder.stops(asked));
    URI address = checked(modelOptions::address);
    Optional<ApiKey> key = checked(() -> modelOptions.key(System::getenv));
    check(paceOptions::check);
    var setting =
        new GenerationSetting(
            problems.hasTasks() ? Optional.empty() : Optional.of(builder.setting()), chat);
    try (AnswerFile answers = AnswerFile.open(out, chat.model(), setting);
        FailureFile failures = FailureFile.beside(out);
        var _ = InterruptNotice.saying(err(), notice());
        var model = new HttpChatModel(address, key, chat, paceOptions.timeout(), Time.system())) {
      requireSameTasks(answers, problems);
      err()
          .printf(
              "Asking %s for answers of %s, %s.%n",
              address, chat.model(), key.isPresent() ? "with a key" : "without a key");
      var times = new StageTimes();
      GenerationTotals totals =
          times.time("asking", () -> ask(builder, chains, chat, model, answers, failures));
      new GenerateReport(out()).print(totals, times, answers.path(), failures.path());
      return totals.complete() ? ExitCode.OK : ExitCode.INCOMPLETE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks that a file does not hold the answers to tasks of another benchmark. */
  private void requireSameTasks(AnswerFile answers, ProblemSet problems) {
    answers.steps().stream()
        .filter(step -> step.isTask() && problems.problemOf(step).isEmpty())
        .sorted()
        .findFirst()
        .ifPresent(step -> {
          throw new DataException(
              "%s holds an answer to %s, which %s does not have: name another file with --out."
                  .formatted(answers.path(), step, problems.source()));
        });
  }

  private GenerationTotals ask(
      PromptBuilder builder,
      List<StepChain> chains,
      ChatOptions chat,
      HttpChatModel model,
      AnswerFile answers,
      FailureFile failures)
      throws InterruptedException {
    Time time = Time.system();
    var patient =
        new RetryingChatModel(
            model,
            paceOptions.limit(time),
            paceOptions.retries(),
            chat.maxTokens(),
            () -> ThreadLocalRandom.current().nextLong(),
            time);
    int wanted = chains.stream().mapToInt(chain -> chain.steps().size()).sum();
    try (var progress =
        GenerateProgress.to(err(), wanted, GenerationRun.resumed(chains, answers))) {
      var run =
          new GenerationRun(
              builder,
              patient,
              extraction(),
              answers,
              failures,
              paceOptions.mostFailures(),
              progress);
      return run.run(chains, paceOptions.concurrency());
    }
  }

  private static CodeExtraction extraction() {
    return (response, step) ->
        CodeExtractor.extract(response, FunctionName.of(step.functionHeader()).orElse(""));
  }

  private String notice() {
    return "what was answered is in %s; the same command continues from there.".formatted(out);
  }
}
