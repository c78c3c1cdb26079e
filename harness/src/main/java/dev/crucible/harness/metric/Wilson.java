package dev.crucible.harness.metric;

/**
 * The score interval of Wilson 1927 for a share of independent trials, which keeps to 0 and 1 and
 * has a width at these, too.
 */
public final class Wilson {
  /** The standard normal distribution's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * The 95 % interval of a share.
   *
   * @param successes how many of the trials succeeded
   * @param trials how many there were; of none nothing is known
   */
  public static Interval interval(int successes, int trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException("%d successes of %d".formatted(successes, trials));
    }
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double share = (double) successes / trials;
    double square = Z * Z / trials;
    double middle = (share + square / 2) / (1 + square);
    double half =
        Z * Math.sqrt(share * (1 - share) / trials + square / (4 * trials)) / (1 + square);
    return new Interval(
        successes == 0 ? 0 : middle - half, successes == trials ? 1 : middle + half);
  }
}
