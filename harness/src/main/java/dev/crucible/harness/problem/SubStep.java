package dev.crucible.harness.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sub-step of a problem: one function, class or program to write. Names are the benchmark's own.
 * Immutable.
 *
 * @param id {@code step_number}
 * @param descriptionPrompt {@code step_description_prompt}
 * @param background {@code step_background}; empty if the file has none
 * @param groundTruthCode {@code ground_truth_code}, the gold; absent in the test split
 * @param functionHeader {@code function_header}
 * @param testCases {@code test_cases}; none for a {@linkplain GivenSteps given} sub-step, and for
 *     one whose tests are yet to be generated
 * @param returnLine {@code return_line}; absent for a class
 * @param form what samples are
 * @param generatedTests how to make the tests; absent if {@code testCases} are all there is
 * @param testGroups the groups of the tests, in order, of which the last ends with the last test;
 *     none if the tests have one verdict
 */
public record SubStep(
    StepId id,
    String descriptionPrompt,
    String background,
    Optional<String> groundTruthCode,
    String functionHeader,
    List<String> testCases,
    Optional<String> returnLine,
    SampleForm form,
    Optional<GeneratedTests> generatedTests,
    List<TestGroup> testGroups) {
  public SubStep {
    testCases = List.copyOf(testCases);
    testGroups = List.copyOf(testGroups);
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
        SampleForm.DEFINITIONS,
        Optional.empty(),
        List.of());
  }

  /** Returns all code of this sub-step: header, gold, tests, and what samples fill in. */
  Stream<String> code() {
    Stream<String> outline =
        switch (form) {
          case SampleForm.Outline(String code) -> Stream.of(code);
          case SampleForm.Continuation(String prompt) -> Stream.of(prompt);
          case SampleForm.Definitions _, SampleForm.Program _ -> Stream.empty();
        };
    return Stream.of(
            Stream.of(functionHeader),
            groundTruthCode.stream(),
            testCases.stream(),
            outline,
            generatedTests.map(GeneratedTests::reference).stream())
        .flatMap(part -> part);
  }

  /**
   * Returns the code that samples may continue, such as a function's signature and docstring; empty
   * if samples are whole.
   */
  public Optional<String> codePrompt() {
    return form instanceof SampleForm.Continuation(String prompt)
        ? Optional.of(prompt)
        : Optional.empty();
  }

  /** Returns this sub-step with {@code code} as its gold. */
  public SubStep withGold(String code) {
    return with(Optional.of(code), testCases, form, generatedTests, testGroups);
  }

  /** Returns this sub-step with {@code tests} as its tests. */
  public SubStep withTests(List<String> tests) {
    return with(groundTruthCode, tests, form, Optional.empty(), testGroups);
  }

  /** Returns this sub-step with samples of another form. */
  public SubStep withForm(SampleForm other) {
    return with(groundTruthCode, testCases, other, generatedTests, testGroups);
  }

  /** Returns this sub-step with tests that are yet to be generated. */
  public SubStep withGeneratedTests(GeneratedTests generated) {
    return with(groundTruthCode, testCases, form, Optional.of(generated), testGroups);
  }

  /** Returns this sub-step with its tests in groups. */
  public SubStep withTestGroups(List<TestGroup> groups) {
    return with(groundTruthCode, testCases, form, generatedTests, groups);
  }

  private SubStep with(
      Optional<String> gold,
      List<String> tests,
      SampleForm otherForm,
      Optional<GeneratedTests> generated,
      List<TestGroup> groups) {
    return new SubStep(
        id,
        descriptionPrompt,
        background,
        gold,
        functionHeader,
        tests,
        returnLine,
        otherForm,
        generated,
        groups);
  }
}
