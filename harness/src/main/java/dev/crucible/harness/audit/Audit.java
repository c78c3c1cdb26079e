package dev.crucible.harness.audit;

import dev.crucible.harness.metric.Interval;
import dev.crucible.harness.metric.Wilson;
import dev.crucible.runtime.Outcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an audit of a run has found.
 *
 * @param made when it ended
 * @param python what the samples were executed with, for people
 * @param platform the operating system and the processor's architecture
 * @param seed what the lot was drawn with
 * @param population how many executions could have been chosen
 * @param refused how many were left out because their verdict is that they are hostile
 * @param skipped how many were left out because the run did not judge them
 * @param audited those that were chosen, by sub-step and sample
 */
public record Audit(
    Instant made,
    String python,
    String platform,
    long seed,
    int population,
    int refused,
    int skipped,
    List<Audited> audited) {
  public Audit {
    audited = List.copyOf(audited);
  }

  /** How many have two verdicts that can be compared. */
  public int comparable() {
    return (int) audited.stream().filter(one -> one.finding().comparable()).count();
  }

  /** How many of these agree. */
  public int agreeing() {
    return (int) audited.stream().filter(one -> one.finding() == Finding.AGREES).count();
  }

  /** The share that agrees; 1 of none. */
  public double agreement() {
    return comparable() == 0 ? 1 : (double) agreeing() / comparable();
  }

  /** The 95 % interval of the share. */
  public Interval interval() {
    return Wilson.interval(agreeing(), comparable());
  }

  /** What people should look at. */
  public List<Audited> listed() {
    return audited.stream().filter(one -> one.finding().listed()).toList();
  }

  /** How many there are of a finding. */
  public int count(Finding finding) {
    return (int) audited.stream().filter(one -> one.finding() == finding).count();
  }

  /** By the run's verdict: how often CPython came to which. */
  public Map<Outcome, Map<Outcome, Integer>> verdicts() {
    Map<Outcome, Map<Outcome, Integer>> counts = new EnumMap<>(Outcome.class);
    for (Audited one : audited) {
      counts
          .computeIfAbsent(one.recorded(), _ -> new EnumMap<>(Outcome.class))
          .merge(one.cpython(), 1, Integer::sum);
    }
    return counts;
  }
}
