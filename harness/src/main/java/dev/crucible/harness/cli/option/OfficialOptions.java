package dev.crucible.harness.cli.option;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.store.RunInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options for the convention by which samples are judged. */
public final class OfficialOptions {
  /** The name of the rules in a run's metadata; a run without them was judged by Crucible's own. */
  public static final String RULES = "rules";

  @Option(
      names = "--official",
      description =
          "Judge as SciCode's own scripts do, step for step and with their faults, for rates that can"
              + " be set beside its leaderboard. docs/official.md lists every difference.")
  private boolean official;

  @Option(
      names = "--compatibility",
      description =
          "With --official: provide names that newer NumPy and SciPy have removed, as is usual"
              + " without it.")
  private boolean compatibility;

  /** Returns the convention. */
  public Convention convention() {
    return official ? Convention.OFFICIAL : Convention.CRUCIBLE;
  }

  /**
   * Returns true if names of older versions are provided; {@code --no-compatibility} overrides
   * this.
   */
  boolean compatibility() {
    return compatibility || !official;
  }

  /**
   * Returns the rules as text: the convention, and the options that deviate from it; empty for
   * Crucible's own.
   */
  public String words(LimitOptions limits, PreviousSteps previous) {
    if (!official) {
      return "";
    }
    List<String> other = new ArrayList<>(limits.times());
    if (previous == PreviousSteps.GOLD) {
      other.add("earlier sub-steps' code from gold");
    }
    if (compatibility) {
      other.add("--compatibility");
    }
    String word = Convention.OFFICIAL.word();
    return other.isEmpty() ? word : word + ", but with " + String.join(", ", other);
  }

  /**
   * Checks that {@code --official} is given for problems of SciCode only, whose scripts it follows.
   *
   * @throws IllegalArgumentException if not; the message is one sentence
   */
  public void requireScicode(ProblemSet problems) {
    if (official && !problems.hasTargets()) {
      throw new IllegalArgumentException(
          "--official is for SciCode: leave it out for %s.".formatted(problems.source()));
    }
  }

  /**
   * Checks that a run was started with the same convention.
   *
   * @throws DataException if it was not
   */
  public void requireSame(RunInfo run, Path directory) {
    boolean was = run.fact(RULES).startsWith(Convention.OFFICIAL.word());
    if (was != official) {
      throw new DataException(
          was
              ? "The run in %s was started with --official, and continues only with it: a run keeps its rules."
                  .formatted(directory)
              : "The run in %s was started without --official, and continues only without it: a run keeps its rules. Start a new one with --out."
                  .formatted(directory));
    }
  }

  /**
   * Checks that a run was started with {@code --official} if that is given. A resumed run keeps its
   * convention, so that the option can be left out.
   *
   * @throws DataException if {@code --official} is given and the run was started without it
   */
  public void requireNoOther(RunInfo run, Path directory) {
    if (official) {
      requireSame(run, directory);
    }
  }
}
