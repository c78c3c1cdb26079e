package dev.crucible.harness.audit;

import dev.crucible.harness.metric.Interval;
import dev.crucible.harness.metric.Wilson;
import dev.crucible.runtime.Outcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The result of an audit of a run. Immutable.
 *
 * @param made the time at which the audit ended
 * @param python the CPython that executed the samples and its packages, as text for people
 * @param platform the operating system and the processor's architecture
 * @param seed the seed of the random selection
 * @param population the number of executions that could have been chosen
 * @param refused the number of executions that were left out because their verdict is {@code
 *     FORBIDDEN} or {@code TAMPERED}
 * @param skipped the number of executions that were left out because the run did not judge them
 * @param audited the executions that were chosen, ordered by sub-step and sample
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
  /** Copies the list. */
  public Audit {
    audited = List.copyOf(audited);
  }

  /** Returns the number of executions with two verdicts that can be compared. */
  public int comparable() {
    return (int) audited.stream().filter(one -> one.finding().comparable()).count();
  }

  /** Returns the number of executions whose two verdicts are the same. */
  public int agreeing() {
    return (int) audited.stream().filter(one -> one.finding() == Finding.AGREES).count();
  }

  /**
   * Returns the share of comparable executions whose verdicts agree, from 0 to 1; 1 if none is
   * comparable.
   */
  public double agreement() {
    return comparable() == 0 ? 1 : (double) agreeing() / comparable();
  }

  /** Returns the 95 % Wilson score interval of {@link #agreement()}. */
  public Interval interval() {
    return Wilson.interval(agreeing(), comparable());
  }

  /** Returns the executions that people should look at. */
  public List<Audited> listed() {
    return audited.stream().filter(one -> one.finding().listed()).toList();
  }

  /** Returns the number of executions with a finding. */
  public int count(Finding finding) {
    return (int) audited.stream().filter(one -> one.finding() == finding).count();
  }

  /** Returns how often CPython gave each outcome, by the outcome that the run recorded. */
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
