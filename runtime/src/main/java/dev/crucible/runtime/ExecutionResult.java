package dev.crucible.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a request: its outcome with the reason, the resources that it used, and the output
 * that it wrote. {@link Sandbox#run} returns one for every request. Immutable.
 *
 * @since 0.1
 */
public final class ExecutionResult {
  private final Values values;

  /** The parts of the result: a record, for its {@code equals} and its {@code toString}. */
  private record Values(
      Outcome outcome,
      String detail,
      Optional<GuestError> error,
      int sectionsRun,
      List<Integer> failedSections,
      ResourceUsage usage,
      PhaseTimes phases,
      CapturedOutput stdout,
      CapturedOutput stderr) {}

  private ExecutionResult(Values values) {
    this.values = values;
  }

  /** Returns a builder of a result with the given outcome and the default of every other part. */
  public static Builder newBuilder(Outcome outcome) {
    return new Builder(outcome);
  }

  /**
   * Returns the outcome. If {@linkplain ExecutionRequest#allTests() all tests} were run, it is that
   * of the first test that did not pass.
   */
  public Outcome outcome() {
    return values.outcome;
  }

  /**
   * Returns the reason for the outcome, in one sentence; empty if the outcome is {@link
   * Outcome#PASSED}.
   */
  public String detail() {
    return values.detail;
  }

  /** Returns the guest's exception; empty if no exception ended the code. */
  public Optional<GuestError> error() {
    return values.error;
  }

  /** Returns the number of sections that ran to their end, 0 or more. */
  public int sectionsRun() {
    return values.sectionsRun;
  }

  /** Returns the positions, from 0, of the sections that an exception ended. */
  public List<Integer> failedSections() {
    return values.failedSections;
  }

  /** Returns the resources that the request used. */
  public ResourceUsage usage() {
    return values.usage;
  }

  /** Returns the wall-clock time from the start of the first section to the verdict. */
  public Duration wallTime() {
    return values.usage.wallTime();
  }

  /**
   * Returns the time of each phase, including those before the first section and after the last.
   */
  public PhaseTimes phases() {
    return values.phases;
  }

  /** Returns the output that the code wrote to stdout. */
  public CapturedOutput stdout() {
    return values.stdout;
  }

  /** Returns the output that the code wrote to stderr. */
  public CapturedOutput stderr() {
    return values.stderr;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExecutionResult result && values.equals(result.values);
  }

  /** Returns a builder that starts with the parts of this result. */
  public Builder toBuilder() {
    return newBuilder(outcome())
        .detail(values.detail)
        .error(values.error)
        .sectionsRun(values.sectionsRun)
        .failedSections(values.failedSections)
        .usage(values.usage)
        .phases(values.phases)
        .output(values.stdout, values.stderr);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "ExecutionResult" + values.toString().substring("Values".length());
  }

  /** A builder of results. Not thread-safe. */
  public static final class Builder {
    private final Outcome outcome;
    private String detail = "";
    private Optional<GuestError> error = Optional.empty();
    private int sectionsRun;
    private List<Integer> failedSections = List.of();
    private ResourceUsage usage = ResourceUsage.NONE;
    private PhaseTimes phases = PhaseTimes.NONE;
    private CapturedOutput stdout = CapturedOutput.NOTHING;
    private CapturedOutput stderr = CapturedOutput.NOTHING;

    private Builder(Outcome outcome) {
      this.outcome = Objects.requireNonNull(outcome, "outcome");
    }

    /** Sets the reason for the outcome, in one sentence; default: empty. */
    public Builder detail(String sentence) {
      detail = sentence;
      return this;
    }

    /** Sets the guest's exception; default: none. */
    public Builder error(Optional<GuestError> exception) {
      error = exception;
      return this;
    }

    /** Sets the number of sections that ran to their end; default: 0. */
    public Builder sectionsRun(int count) {
      sectionsRun = count;
      return this;
    }

    /** Sets the positions, from 0, of the sections that an exception ended; default: none. */
    public Builder failedSections(List<Integer> positions) {
      failedSections = List.copyOf(positions);
      return this;
    }

    /** Sets the resources that the request used; default: {@link ResourceUsage#NONE}. */
    public Builder usage(ResourceUsage used) {
      usage = used;
      return this;
    }

    /** Sets the time of each phase; default: {@link PhaseTimes#NONE}. */
    public Builder phases(PhaseTimes times) {
      phases = times;
      return this;
    }

    /** Sets the output of both streams; default: {@link CapturedOutput#NOTHING}. */
    public Builder output(CapturedOutput toStdout, CapturedOutput toStderr) {
      stdout = toStdout;
      stderr = toStderr;
      return this;
    }

    /** Returns a result with the parts set so far. */
    public ExecutionResult build() {
      return new ExecutionResult(
          new Values(
              outcome, detail, error, sectionsRun, failedSections, usage, phases, stdout, stderr));
    }
  }
}
