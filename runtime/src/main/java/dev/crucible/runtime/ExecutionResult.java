package dev.crucible.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a request. Immutable.
 *
 * @since 0.1
 */
public final class ExecutionResult {
  private final Values values;

  /** Gives results their equality and their text. */
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

  /** Returns a builder of a result with an outcome, of a request that used and wrote nothing. */
  public static Builder newBuilder(Outcome outcome) {
    return new Builder(outcome);
  }

  /**
   * Returns the outcome; that of the first test that did not hold, if {@linkplain
   * ExecutionRequest#allTests() all tests} were run.
   */
  public Outcome outcome() {
    return values.outcome;
  }

  /** Returns one sentence that says why; empty if the outcome is {@link Outcome#PASSED}. */
  public String detail() {
    return values.detail;
  }

  /** Returns the guest's exception, if one ended the code. */
  public Optional<GuestError> error() {
    return values.error;
  }

  /** Returns how many sections ran to their end. */
  public int sectionsRun() {
    return values.sectionsRun;
  }

  /** Returns the positions, from 0, of the sections that an exception ended. */
  public List<Integer> failedSections() {
    return values.failedSections;
  }

  /** Returns what the request used. */
  public ResourceUsage usage() {
    return values.usage;
  }

  /** Returns the time from the first section's start to the verdict. */
  public Duration wallTime() {
    return values.usage.wallTime();
  }

  /** Returns where the time went, preparing and restoring the context included. */
  public PhaseTimes phases() {
    return values.phases;
  }

  /** Returns what the code wrote to stdout. */
  public CapturedOutput stdout() {
    return values.stdout;
  }

  /** Returns what the code wrote to stderr. */
  public CapturedOutput stderr() {
    return values.stderr;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExecutionResult result && values.equals(result.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "ExecutionResult" + values.toString().substring("Values".length());
  }

  /** Collects the parts of a result; not thread-safe. */
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

    /** Sets the sentence that says why; default: empty. */
    public Builder detail(String sentence) {
      detail = sentence;
      return this;
    }

    /** Sets the guest's exception; default: none. */
    public Builder error(Optional<GuestError> exception) {
      error = exception;
      return this;
    }

    /** Sets how many sections ran to their end; default: 0. */
    public Builder sectionsRun(int count) {
      sectionsRun = count;
      return this;
    }

    /** Sets the positions of sections that an exception ended; default: none. */
    public Builder failedSections(List<Integer> positions) {
      failedSections = List.copyOf(positions);
      return this;
    }

    /** Sets what the request used; default: {@link ResourceUsage#NONE}. */
    public Builder usage(ResourceUsage used) {
      usage = used;
      return this;
    }

    /** Sets where the time went; default: {@link PhaseTimes#NONE}. */
    public Builder phases(PhaseTimes times) {
      phases = times;
      return this;
    }

    /** Sets what the code wrote; default: nothing. */
    public Builder output(CapturedOutput toStdout, CapturedOutput toStderr) {
      stdout = toStdout;
      stderr = toStderr;
      return this;
    }

    /** Returns the result with the parts set so far. */
    public ExecutionResult build() {
      return new ExecutionResult(
          new Values(
              outcome, detail, error, sectionsRun, failedSections, usage, phases, stdout, stderr));
    }
  }
}
