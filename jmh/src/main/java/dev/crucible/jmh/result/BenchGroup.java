package dev.crucible.jmh.result;

import java.util.Locale;
import java.util.regex.Pattern;

/** What can be asked for on the command line, in the order in which it runs. */
public enum BenchGroup {
  /** Crucible beside CPython executors, on the same samples. */
  PEERS(4, "^dev\\.crucible\\.jmh\\.peer\\."),
  /** Single costs. */
  MICRO(3, "^dev\\.crucible\\.(jmh\\.micro\\.|jmh\\.ScoringBenchmark\\.)"),
  /** The scoring core on whole sets of samples. */
  MACRO(3, "^dev\\.crucible\\.jmh\\.macro\\.");

  private final int quickShare;
  private final String include;

  BenchGroup(int quickShare, String include) {
    this.quickShare = quickShare;
    this.include = include;
  }

  /** A regular expression over the names of its benchmarks. */
  public String include() {
    return include;
  }

  /** How much of a quick run's time it gets, against the others' shares. */
  public int quickShare() {
    return quickShare;
  }

  public boolean has(String benchmark) {
    return Pattern.compile(include).matcher(benchmark).find();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
