package dev.crucible.jmh.load;

import java.time.Duration;

/**
 * A script with the answer that is known beforehand. Immutable.
 *
 * @param name the name for messages
 * @param code the source text
 * @param expectation the answer
 * @param runTimeout the time limit that is requested
 */
public record KnownScript(String name, String code, Expectation expectation, Duration runTimeout) {

  /** The time limit that clients of SandboxFusion usually request. */
  private static final Duration USUAL = Duration.ofSeconds(10);

  /** Returns a script with the usual time limit, of which it is known whether it succeeds. */
  public static KnownScript of(String name, String code, boolean succeeds) {
    Expectation expectation = succeeds ? Expectation.SUCCESS : Expectation.EXCEPTION;
    return new KnownScript(name, code, expectation, USUAL);
  }

  boolean isHostile() {
    return expectation == Expectation.NO_SUCCESS;
  }

  /** Returns a copy that a last statement distinguishes from every other one. */
  KnownScript numbered(long number) {
    return new KnownScript(
        name, "%s\n_REQUEST = %d\n".formatted(code, number), expectation, runTimeout);
  }
}
