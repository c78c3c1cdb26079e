package dev.crucible.harness.audit;

import dev.crucible.environment.support.Quantities;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A translator from the end of a CPython process to the result that a sandbox returns. The limits
 * that were exceeded count first: the report of a process that has exceeded one is not a verdict.
 *
 * @param request the request that was executed
 * @param stdout the output to stdout
 * @param stderr the output to stderr
 */
record Judge(ExecutionRequest request, CapturedOutput stdout, CapturedOutput stderr) {
  private static final int SIGXCPU = 24;

  ExecutionResult result(ProcessReport process, Optional<SectionsReport> sections) {
    Optional<SectionsReport.Raised> error = sections.flatMap(SectionsReport::error);
    Optional<GuestError> guestError = error.map(this::guestError);
    Outcome outcome = outcome(process, sections, error, guestError);
    boolean ofTheCode =
        outcome == Outcome.FAILED
            || outcome == Outcome.ERROR
            || outcome == Outcome.SKIPPED
            || outcome == Outcome.TAMPERED
            || (outcome == Outcome.MEMORY_LIMIT && error.isPresent());
    return ExecutionResult.newBuilder(outcome)
        .detail(detail(outcome, process, guestError))
        .error(guestError.filter(_ -> ofTheCode))
        .sectionsRun(sections.map(SectionsReport::run).orElse(0))
        .failedSections(sections.map(SectionsReport::failed).orElse(List.of()))
        .usage(new ResourceUsage(process.wallTime(), process.cpuTime(), 0, process.residentBytes()))
        .output(stdout, stderr)
        .build();
  }

  /** Returns the result of a sample that killed the driver, which watches it, by {@code signal}. */
  ExecutionResult crashed(int signal) {
    var process = new ProcessReport(true, true, signal, 0, Duration.ZERO, Duration.ZERO, 0);
    return result(process, Optional.empty());
  }

  private Outcome outcome(
      ProcessReport process,
      Optional<SectionsReport> sections,
      Optional<SectionsReport.Raised> error,
      Optional<GuestError> guestError) {
    if (tooMuchOutput() || error.filter(SectionsReport.Raised::fileSize).isPresent()) {
      return Outcome.OUTPUT_LIMIT;
    }
    if (!process.inTime() || process.signal() == SIGXCPU) {
      return Outcome.TIME_LIMIT;
    }
    if (sections.isEmpty()) {
      return Outcome.CRASHED;
    }
    return error.isEmpty() ? Outcome.PASSED : ofError(error.get(), guestError.orElseThrow());
  }

  private static Outcome ofError(SectionsReport.Raised error, GuestError inSection) {
    if (inSection.role() == Section.Role.TEST && error.assertion()) {
      return Outcome.FAILED;
    }
    if (error.exitsWell()) {
      return Outcome.TAMPERED;
    }
    boolean trusted = error.binding() || inSection.role() == Section.Role.SETUP;
    if (trusted && inSection.missingModule().isPresent()) {
      return Outcome.SKIPPED;
    }
    return error.memory() ? Outcome.MEMORY_LIMIT : Outcome.ERROR;
  }

  private boolean tooMuchOutput() {
    long limit = request.limits().outputBytes();
    return stdout.totalBytes() > limit || stderr.totalBytes() > limit;
  }

  private String detail(Outcome outcome, ProcessReport process, Optional<GuestError> error) {
    return switch (outcome) {
      case PASSED -> "";
      case TIME_LIMIT -> timeExceeded(process);
      case OUTPUT_LIMIT -> "wrote more than it may";
      case CRASHED ->
          process.signal() == 0
              ? "the process ended with status %d before its tests were over"
                  .formatted(process.exitStatus())
              : "the process was ended by signal %d".formatted(process.signal());
      case TAMPERED -> "the sample exited with status 0 before its tests were over";
      case FAILED, ERROR, MEMORY_LIMIT, FORBIDDEN, SKIPPED ->
          error.map(GuestError::summary).orElse("");
    };
  }

  private String timeExceeded(ProcessReport process) {
    ExecutionLimits limits = request.limits();
    if (process.inTime()) {
      return "used more than %s s of processor time"
          .formatted(Quantities.seconds(limits.cpuTime()));
    }
    Duration wallTime = limits.wallTime();
    return process.testsInTime()
        ? "ran longer than %s s".formatted(Quantities.seconds(wallTime))
        : "a test ran longer than %s s"
            .formatted(Quantities.seconds(limits.testTime().orElse(wallTime)));
  }

  private GuestError guestError(SectionsReport.Raised error) {
    Section section = request.sections().get(error.place());
    return new GuestError(
        section.name(),
        section.role(),
        error.type(),
        error.message(),
        error.traceback(),
        error.line(),
        Optional.of(error.missingModule()).filter(module -> !module.isEmpty()),
        Optional.empty());
  }
}
