package dev.crucible.harness.problem;

/** What the samples of a sub-step are. */
public sealed interface SampleForm {
  /** Definitions that stand for themselves: whole functions and classes. */
  SampleForm DEFINITIONS = new Definitions();

  /** Programs that read standard input and write standard output; each test runs one anew. */
  SampleForm PROGRAM = new Program();

  /** See {@link #DEFINITIONS}. */
  record Definitions() implements SampleForm {}

  /** See {@link #PROGRAM}. */
  record Program() implements SampleForm {}

  /**
   * Definitions that fill in an outline.
   *
   * @param code the outline, such as a class with a method without a body
   */
  record Outline(String code) implements SampleForm {}

  /**
   * Code that continues a prompt, or replaces it.
   *
   * @param prompt the code that is continued, such as a function's signature and docstring
   */
  record Continuation(String prompt) implements SampleForm {}
}
