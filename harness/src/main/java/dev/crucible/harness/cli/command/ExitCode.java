package dev.crucible.harness.cli.command;

/** What the exit status of {@code crucible} means. */
public final class ExitCode {
  /** The command did what it was asked to; for {@code score}, whatever the verdicts are. */
  public static final int OK = 0;

  /** A fault of Crucible itself: please report it. */
  public static final int INTERNAL = 1;

  /** An unknown option, a missing or a malformed value. */
  public static final int USAGE = 2;

  /** The Python environment or the sandbox does not start. */
  public static final int ENVIRONMENT = 3;

  /** An input file or the output folder is missing, broken or does not fit. */
  public static final int DATA = 4;

  /** The command ended with a part of its work undone; to run it again goes on from there. */
  static final int INCOMPLETE = 5;

  /** An audit found verdicts that CPython does not share. */
  static final int DISAGREEMENT = 6;

  private ExitCode() {}
}
