package dev.crucible.harness.problem;

import java.util.Locale;

/** The convention by which answers are read, assembled and judged. */
public enum Convention {
  /**
   * Crucible's own convention: lenient about the form of answers, and strict about what a test must
   * prove.
   */
  CRUCIBLE,
  /**
   * The convention of the benchmark's scripts, including their faults, for rates that can be
   * compared with its leaderboard. {@code docs/official.md} lists every difference.
   */
  OFFICIAL;

  /** Returns the name that files and reports use: {@code crucible} or {@code official}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
