package dev.crucible.harness.problem;

import java.util.Locale;

/** Whose way answers are read, put together and judged. */
public enum Convention {
  /** Crucible's own: lenient with the form of answers, and strict with what a test must prove. */
  CRUCIBLE,
  /**
   * That of the benchmark's scripts, their faults included, for rates that can be set beside its
   * leaderboard. {@code docs/official.md} lists every difference.
   */
  OFFICIAL;

  /** Its word in files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
