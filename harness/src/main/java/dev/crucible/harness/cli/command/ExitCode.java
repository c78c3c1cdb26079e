package dev.crucible.harness.cli.command;

/** The exit codes of {@code crucible}. */
public final class ExitCode {
  /** The command succeeded; for {@code score}, with any verdicts. */
  public static final int OK = 0;

  /** An internal error of Crucible, which should be reported. */
  public static final int INTERNAL = 1;

  /** An option is unknown, or a value is missing or malformed. */
  public static final int USAGE = 2;

  /** The Python environment or the sandbox does not start. */
  public static final int ENVIRONMENT = 3;

  /** An input file or the output directory is missing, malformed or does not fit. */
  public static final int DATA = 4;

  /** The command completed only a part of its work; the same command continues it. */
  static final int INCOMPLETE = 5;

  /** An audit found verdicts that differ from CPython's. */
  static final int DISAGREEMENT = 6;

  private ExitCode() {}
}
