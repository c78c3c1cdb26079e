package dev.crucible.harness.validate;

/**
 * A contradiction or omission in a problem set. Immutable.
 *
 * @param where the problem or sub-step: {@code sub-step 10.3}
 * @param sentence the flaw, as a clause to be read after {@code where} and a colon
 */
public record Flaw(String where, String sentence) {

  /** Returns the flaw as text for people. */
  @Override
  public String toString() {
    return where + ": " + sentence;
  }
}
