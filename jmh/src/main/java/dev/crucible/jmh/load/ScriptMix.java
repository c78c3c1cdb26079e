package dev.crucible.jmh.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * An endless sequence of scripts, no two of which are equal: honest ones in turn, and among them an
 * even share of hostile ones. Thread-safe.
 */
public final class ScriptMix implements Supplier<KnownScript> {
  private final List<KnownScript> honest;
  private final List<KnownScript> hostile;
  private final double hostileShare;
  private final AtomicLong next;

  /**
   * Creates a sequence.
   *
   * @param hostileShare the share of hostile scripts, from 0 to 1
   * @throws IllegalArgumentException if there are no honest scripts
   */
  public ScriptMix(List<KnownScript> honest, List<KnownScript> hostile, double hostileShare) {
    this(honest, hostile, hostileShare, new AtomicLong());
  }

  private ScriptMix(
      List<KnownScript> honest, List<KnownScript> hostile, double hostileShare, AtomicLong next) {
    if (honest.isEmpty()) {
      throw new IllegalArgumentException("honest must not be empty");
    }
    this.honest = List.copyOf(honest);
    this.hostile = List.copyOf(hostile);
    this.hostileShare = hostile.isEmpty() ? 0 : hostileShare;
    this.next = next;
  }

  /** Returns the sequence without hostile scripts: no script is in both. */
  ScriptMix honestOnly() {
    return new ScriptMix(honest, List.of(), 0, next);
  }

  @Override
  public KnownScript get() {
    long number = next.getAndIncrement();
    long hostileBefore = (long) (number * hostileShare);
    boolean attack = (long) ((number + 1) * hostileShare) > hostileBefore;
    List<KnownScript> from = attack ? hostile : honest;
    long turn = attack ? hostileBefore : number - hostileBefore;
    return from.get((int) (turn % from.size())).numbered(number);
  }
}
