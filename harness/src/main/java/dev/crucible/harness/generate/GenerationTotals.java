package dev.crucible.harness.generate;

/**
 * The totals of a generation. All numbers are 0 or more.
 *
 * @param wanted the number of answers that were wanted
 * @param resumed the number of these that an earlier run had written
 * @param answered the number of answers of this run, flawed ones included
 * @param empty the number of these that have no text
 * @param cut the number of these that reached the token limit
 * @param failed the number of requests that failed permanently
 * @param retries the number of retries of requests
 * @param usage the tokens of this run's answers, as far as the server reports them
 * @param gaveUp whether the run gave up after too many consecutive failures
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

  /** Returns true if every answer that was wanted exists. */
  public boolean complete() {
    return resumed + answered == wanted;
  }

  /**
   * Returns the number of answers that were not requested, because an earlier request of their
   * chain failed or the run gave up.
   */
  public int notAsked() {
    return wanted - resumed - answered - failed;
  }
}
