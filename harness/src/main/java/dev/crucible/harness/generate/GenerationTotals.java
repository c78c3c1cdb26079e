package dev.crucible.harness.generate;

/**
 * What came of a generation.
 *
 * @param wanted answers that were wanted
 * @param resumed of these, answers that an earlier run had brought
 * @param answered answers that this run brought, flawed ones included
 * @param empty of these, ones that say nothing
 * @param cut of these, ones that reached the limit of tokens
 * @param failed requests that failed for good
 * @param retries requests that were repeated
 * @param usage tokens of this run's answers, as far as the server counts them
 * @param gaveUp whether so many requests failed in a row that the rest was not asked for
 */
public record GenerationTotals(
    int wanted,
    int resumed,
    int answered,
    int empty,
    int cut,
    int failed,
    int retries,
    TokenUsage usage,
    boolean gaveUp) {

  /** Whether every answer is there. */
  public boolean complete() {
    return resumed + answered == wanted;
  }

  /** Answers that were not asked for, because an earlier request of theirs failed. */
  public int notAsked() {
    return wanted - resumed - answered - failed;
  }
}
