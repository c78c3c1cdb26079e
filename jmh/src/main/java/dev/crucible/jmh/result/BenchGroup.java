package dev.crucible.jmh.result;

import java.util.Locale;
import java.util.regex.Pattern;

/** The groups of benchmarks on the command line, in the order in which they run. */
public enum BenchGroup {
  /** Crucible and CPython executors on the same samples. */
  PEERS(4, "^dev\\.crucible\\.jmh\\.peer\\."),
  /** Costs of single operations. */
  MICRO(3, "^dev\\.crucible\\.(jmh\\.micro\\.|jmh\\.ScoringBenchmark\\.)"),
  /** The scoring core on whole sets of samples. */
  MACRO(3, "^dev\\.crucible\\.jmh\\.macro\\.");

  private final int quickShare;
  private final String include;

  BenchGroup(int quickShare, String include) {
    this.quickShare = quickShare;
    this.include = include;
  }

  /** Returns a regular expression that finds the names of the group's benchmarks. */
  public String include() {
    return include;
  }

  /** Returns the share of a quick run's time, relative to the shares of the other groups. */
  public int quickShare() {
    return quickShare;
  }

  /** Returns true if the group has a benchmark of that full name. */
  public boolean has(String benchmark) {
    return Pattern.compile(include).matcher(benchmark).find();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
