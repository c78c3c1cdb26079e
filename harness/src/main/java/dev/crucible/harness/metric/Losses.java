package dev.crucible.harness.metric;

import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts of samples that did not pass for a reason other than a wrong answer, and of samples whose
 * share of tests is a lower bound.
 *
 * @param cutOff samples whose answers reached the limit of tokens
 * @param cutOffFailed the number of those that were judged and did not pass
 * @param missingImports the modules and names that samples could not import, the most frequent
 *     first
 * @param vacuous samples that FAILED at a test which only a vacuous comparison satisfies
 * @param stopped samples that ended at a failing test; their later tests were not run, and some may
 *     have passed
 */
public record Losses(
    int cutOff, int cutOffFailed, List<MissingImport> missingImports, int vacuous, int stopped) {
  /** The outcomes for which the execution record is read. */
  private static final Set<Outcome> LOOKED_UP =
      EnumSet.of(Outcome.FAILED, Outcome.ERROR, Outcome.SKIPPED);

  private static final Facts NONE = new Facts(Optional.empty(), false, false);

  /** Copies the list. */
  public Losses {
    missingImports = List.copyOf(missingImports);
  }

  /** The counted properties of an execution. */
  private record Facts(Optional<String> missing, boolean vacuous, boolean stopped) {
    static Facts of(ExecutionRecord execution) {
      return new Facts(
          MissingImport.of(execution),
          execution.outcome() == Outcome.FAILED
              && execution.failure().filter(ExecutionRecord.Failure::isVacuous).isPresent(),
          !execution.failedTests().isEmpty() && !execution.ranEveryTest());
    }
  }

  /** Counts a run's samples. Reads each different execution that is FAILED, ERROR or SKIPPED. */
  public static Losses of(RunData run) {
    Map<String, Facts> facts = facts(run);
    int cutOff = 0;
    int cutOffFailed = 0;
    int vacuous = 0;
    int stopped = 0;
    Map<String, MissingImport> missing = new HashMap<>();
    for (ScoredSample sample : run.samples()) {
      cutOff += sample.cutOff() ? 1 : 0;
      cutOffFailed += sample.cutOff() && sample.judged() && !sample.passed() ? 1 : 0;
      Facts of = facts.getOrDefault(sample.execution(), NONE);
      vacuous += of.vacuous() ? 1 : 0;
      stopped += of.stopped() ? 1 : 0;
      of.missing().ifPresent(name -> missing.merge(name, one(name, sample), Losses::both));
    }
    List<MissingImport> sorted =
        missing.values().stream()
            .sorted(
                Comparator.comparingInt(MissingImport::samples)
                    .reversed()
                    .thenComparing(MissingImport::name))
            .toList();
    return new Losses(cutOff, cutOffFailed, sorted, vacuous, stopped);
  }

  /** Returns the executions that have a counted property, by key. */
  private static Map<String, Facts> facts(RunData run) {
    Map<String, Facts> facts = new HashMap<>();
    for (ScoredSample sample : run.samples().firstOfEachExecution()) {
      if (LOOKED_UP.contains(sample.outcome())) {
        run.executions()
            .apply(sample.execution())
            .map(Facts::of)
            .filter(of -> !of.equals(NONE))
            .ifPresent(of -> facts.put(sample.execution(), of));
      }
    }
    return facts;
  }

  private static MissingImport one(String name, ScoredSample sample) {
    return new MissingImport(name, sample.judged() ? 1 : 0, sample.judged() ? 0 : 1);
  }

  private static MissingImport both(MissingImport a, MissingImport b) {
    return new MissingImport(a.name(), a.errors() + b.errors(), a.skipped() + b.skipped());
  }

  /** Returns the number of samples that failed imports ended. */
  public int samplesWithoutImports() {
    return missingImports.stream().mapToInt(MissingImport::samples).sum();
  }

  /**
   * Returns true if there is nothing to report: no cut-off answer, no failed import and no vacuous
   * comparison.
   */
  public boolean none() {
    return cutOff == 0 && missingImports.isEmpty() && vacuous == 0;
  }
}
