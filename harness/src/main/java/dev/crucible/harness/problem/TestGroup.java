package dev.crucible.harness.problem;

/**
 * A named group of a sub-step's tests, for which samples get a verdict of their own. Groups follow
 * each other in the order of the tests. A sample passes a group if it passes all tests up to the
 * group's last, those of earlier groups included. Immutable.
 *
 * @param name the name, such as {@code base}
 * @param lastTest the number, from 1, of the group's last test; that of the group before, if the
 *     group has no tests
 */
public record TestGroup(String name, int lastTest) {

  /**
   * Checks the group.
   *
   * @throws IllegalArgumentException if the name is not a word, or the number is less than 1
   */
  public TestGroup {
    if (!name.matches("\\w+")) {
      throw new IllegalArgumentException("a group of tests is named '%s'".formatted(name));
    }
    if (lastTest < 1) {
      throw new IllegalArgumentException("lastTest must be 1 or more, not %d".formatted(lastTest));
    }
  }
}
