package dev.crucible.harness.prompt;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Builder of the prompts of one setting. A prompt contains the main problem's description, the
 * descriptions and code of all earlier sub-steps, and the sub-step's description, header, return
 * line and dependencies. In the settings with background, it also contains the background of each
 * sub-step that has one. The texts around these are resources of this package. Immutable and
 * thread-safe.
 *
 * <p>The benchmark's own script shows the same, except for the main problem's description, which
 * its wording announces and its code omits. The code of {@linkplain GivenSteps given} sub-steps is
 * shown in full; of a given class, the script shows only the first function.
 *
 * <p>The prompt of a task holds its code, or its description and tests.
 */
public final class PromptBuilder {

  private static final PromptTemplate PROMPT = PromptTemplate.resource("prompt.txt");
  private static final PromptTemplate STEP = PromptTemplate.resource("step.txt");
  private static final PromptTemplate STEP_WITH_BACKGROUND =
      PromptTemplate.resource("step-with-background.txt");
  private static final PromptTemplate EARLIER_STEP = PromptTemplate.resource("earlier-step.txt");
  private static final PromptTemplate NO_EARLIER_STEP =
      PromptTemplate.resource("no-earlier-step.txt");
  private static final PromptTemplate NO_CODE = PromptTemplate.resource("no-code.txt");
  private static final PromptTemplate WITH_BACKGROUND =
      PromptTemplate.resource("instructions-with-background.txt");
  private static final PromptTemplate WITHOUT_BACKGROUND =
      PromptTemplate.resource("instructions-without-background.txt");

  private final ProblemSet problems;
  private final PromptSetting setting;
  private final ModelApi api;

  /** Creates a builder of the prompts of {@code problems} for chat models. */
  public PromptBuilder(ProblemSet problems, PromptSetting setting) {
    this(problems, setting, ModelApi.CHAT);
  }

  /** Creates a builder of the prompts of {@code problems} for an interface. */
  public PromptBuilder(ProblemSet problems, PromptSetting setting, ModelApi api) {
    this.problems = problems;
    this.setting = setting;
    this.api = api;
  }

  /** Returns the setting of the prompts. */
  public PromptSetting setting() {
    return setting;
  }

  /**
   * Returns true if the answer to the prompt of {@code id} continues code, so that the two are to
   * be joined.
   */
  public boolean isContinued(StepId id) {
    return api == ModelApi.COMPLETIONS
        && id.isTask()
        && subStep(id).filter(task -> task.codePrompt().isPresent()).isPresent();
  }

  /**
   * Returns the texts at which the model is to stop, at most four, as servers take no more; empty
   * if it stops by itself.
   *
   * @param ids the sub-steps or tasks that are asked for, at least one
   */
  public List<String> stops(Collection<StepId> ids) {
    if (api == ModelApi.CHAT || !ids.stream().allMatch(StepId::isTask)) {
      return List.of();
    }
    List<List<String>> stops =
        ids.stream()
            .flatMap(id -> subStep(id).stream())
            .map(TaskPrompts::stops)
            .distinct()
            .toList();
    return stops.size() == 1 ? stops.getFirst() : List.of();
  }

  private Optional<SubStep> subStep(StepId id) {
    return problems.problemOf(id).flatMap(problem -> problem.subStep(id));
  }

  /**
   * Returns the prompt for a sub-step or task.
   *
   * @param generated returns the model's own code of an earlier sub-step, or empty if its answer
   *     held none; called only in the settings with generated previous steps, and not for given
   *     sub-steps
   * @throws DataException if the sub-step is not among the problems, or an earlier one lacks its
   *     gold or given code
   * @throws IllegalArgumentException if the sub-step is given, and thus has no prompt
   */
  public String prompt(StepId id, Function<StepId, Optional<String>> generated) {
    if (GivenSteps.isGiven(id)) {
      throw new IllegalArgumentException("sub-step " + id + " is given: it has no prompt");
    }
    Problem problem = problems.problemOf(id).orElseThrow(() -> unknown(id));
    SubStep step = problem.subStep(id).orElseThrow();
    if (id.isTask()) {
      return TaskPrompts.prompt(step, api);
    }
    return PROMPT.fill(
        Map.of(
            "problem", problem.description().strip(),
            "earlier_steps", earlierSteps(problem, id, generated),
            "step", described(step),
            "header", header(step),
            "dependencies", problem.requiredDependencies().strip(),
            "instructions",
                (setting.background() ? WITH_BACKGROUND : WITHOUT_BACKGROUND).fill(Map.of())));
  }

  private String earlierSteps(
      Problem problem, StepId id, Function<StepId, Optional<String>> generated) {
    String steps =
        problem.subSteps().stream()
            .takeWhile(step -> !step.id().equals(id))
            .map(step -> earlierStep(step, generated))
            .collect(Collectors.joining("\n\n"));
    return steps.isEmpty() ? NO_EARLIER_STEP.fill(Map.of()) : steps;
  }

  private String earlierStep(SubStep step, Function<StepId, Optional<String>> generated) {
    return EARLIER_STEP.fill(
        Map.of(
            "number", step.id().toString(),
            "step", described(step),
            "code", code(step, generated)));
  }

  private String described(SubStep step) {
    String description = step.descriptionPrompt().strip();
    return setting.background() && !step.background().isBlank()
        ? STEP_WITH_BACKGROUND.fill(
            Map.of("description", description, "background", step.background().strip()))
        : STEP.fill(Map.of("description", description));
  }

  private String code(SubStep step, Function<StepId, Optional<String>> generated) {
    boolean given = GivenSteps.isGiven(step.id());
    if (!given && setting.previous() == PreviousSteps.GENERATED) {
      return generated
          .apply(step.id())
          .filter(code -> !code.isBlank())
          .map(String::stripTrailing)
          .orElseGet(() -> NO_CODE.fill(Map.of()));
    }
    return step.groundTruthCode()
        .map(String::stripTrailing)
        .orElseThrow(() -> given ? noGivenCode(step.id()) : noGold(step.id()));
  }

  private static String header(SubStep step) {
    String header = step.functionHeader().stripTrailing();
    return step.returnLine()
        .filter(line -> !line.isBlank())
        .map(line -> header + "\n\n" + line.stripTrailing())
        .orElse(header);
  }

  private DataException unknown(StepId step) {
    return new DataException(
        "There is no sub-step %s in %s; name one that is there."
            .formatted(step, problems.source()));
  }

  private DataException noGold(StepId step) {
    return new DataException(
        "sub-step %s of %s has no ground_truth_code, which prompts with gold previous steps show;"
                .formatted(step, problems.source())
            + " let them show generated ones, or give a file with gold.");
  }

  private DataException noGivenCode(StepId step) {
    return new DataException(
        "sub-step %s of %s is given by the benchmark, and its code is not there; name with --given"
                .formatted(step, problems.source())
            + " the directory that holds %s.txt, which the benchmark's repository has as eval/data."
                .formatted(step));
  }
}
