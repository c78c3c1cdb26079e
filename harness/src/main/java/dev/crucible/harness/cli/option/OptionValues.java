package dev.crucible.harness.cli.option;

/** Checks of what options are given. */
public final class OptionValues {

  private OptionValues() {}

  /** The value; an {@link IllegalArgumentException} in one sentence when it is less. */
  public static long atLeast(String option, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d: give %d or more.".formatted(option, value, least));
    }
    return value;
  }
}
