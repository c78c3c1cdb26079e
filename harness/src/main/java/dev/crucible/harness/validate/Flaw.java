package dev.crucible.harness.validate;

/**
 * Something about a problem set that does not fit.
 *
 * @param where the problem or sub-step: {@code sub-step 10.3}
 * @param sentence what is wrong, to be read after {@code where} and a colon
 */
public record Flaw(String where, String sentence) {

  /** For people. */
  @Override
  public String toString() {
    return where + ": " + sentence;
  }
}
