package dev.crucible.harness.problem;

import java.util.List;
import java.util.Optional;

/**
 * A sub-step of a problem: one function or class to write. Names are the benchmark's own.
 * Immutable.
 *
 * @param id {@code step_number}
 * @param descriptionPrompt {@code step_description_prompt}
 * @param background {@code step_background}; empty if the file has none
 * @param groundTruthCode {@code ground_truth_code}, the gold; absent in the test split
 * @param functionHeader {@code function_header}
 * @param testCases {@code test_cases}; none for a {@linkplain GivenSteps given} sub-step
 * @param returnLine {@code return_line}; absent for a class
 * @param codePrompt code that samples may continue, such as a function's signature and docstring;
 *     absent if samples are whole definitions
 */
public record SubStep(
    StepId id,
    String descriptionPrompt,
    String background,
    Optional<String> groundTruthCode,
    String functionHeader,
    List<String> testCases,
    Optional<String> returnLine,
    Optional<String> codePrompt) {
  public SubStep {
    testCases = List.copyOf(testCases);
  }

  /** Returns this sub-step with {@code code} as its gold. */
  public SubStep withGold(String code) {
    return new SubStep(
        id,
        descriptionPrompt,
        background,
        Optional.of(code),
        functionHeader,
        testCases,
        returnLine,
        codePrompt);
  }

  /** Creates a sub-step whose samples are whole definitions. */
  public SubStep(
      StepId id,
      String descriptionPrompt,
      String background,
      Optional<String> groundTruthCode,
      String functionHeader,
      List<String> testCases,
      Optional<String> returnLine) {
    this(
        id,
        descriptionPrompt,
        background,
        groundTruthCode,
        functionHeader,
        testCases,
        returnLine,
        Optional.empty());
  }
}
