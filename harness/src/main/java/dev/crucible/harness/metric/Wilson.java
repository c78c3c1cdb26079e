package dev.crucible.harness.metric;

/**
 * The score interval of Wilson (1927) for a share of independent trials. It lies within 0 and 1,
 * and has a width even if the share is 0 or 1.
 */
public final class Wilson {
  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * Returns the 95 % interval of a share; the whole range from 0 to 1 if there are no trials.
   *
   * @param successes the number of trials that succeeded, from 0 to {@code trials}
   * @param trials the number of trials, from 0
   * @throws IllegalArgumentException if {@code successes} is out of its range
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
