package dev.crucible.harness.cli.option;

/** Checks of options' values. */
public final class OptionValues {

  private OptionValues() {}

  /**
   * Returns {@code value}.
   *
   * @throws IllegalArgumentException if {@code value} is less than {@code least}; the message is
   *     one sentence
   */
  public static long atLeast(String option, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d: give %d or more.".formatted(option, value, least));
    }
    return value;
  }
}
