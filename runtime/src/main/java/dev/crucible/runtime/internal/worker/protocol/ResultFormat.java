package dev.crucible.runtime.internal.worker.protocol;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.PhaseTimes;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.Section;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The format of an {@link ExecutionResult}, and of the worker's status after it. A reader refuses
 * times and counts that no result has, since supervisors compute with them.
 */
public final class ResultFormat {
  /** Most characters of a text: a guest can make its texts as long as it likes. */
  private static final int LONGEST_TEXT = 1 << 20;

  /** Bytes of a result with the longest texts, without the guest's output. */
  private static final long LONGEST = 16L << 20;

  /** The longest time that a result may report: sums of such times can still be computed. */
  private static final Duration LONGEST_TIME = Duration.ofDays(3650);

  private ResultFormat() {}

  /** Returns the most bytes that a result of a request can take. */
  public static long longest(ExecutionRequest request) {
    // Two streams; each byte is at most one character, which is at most two bytes.
    return LONGEST + 4L * request.limits().keptOutputBytes();
  }

  static void write(Encoder to, ExecutionResult result) {
    to.choice(result.outcome());
    to.text(cut(result.detail()));
    to.optional(result.error(), ResultFormat::writeError);
    to.number32(result.sectionsRun());
    to.list(result.failedSections(), Encoder::number32);
    writeUsage(to, result.usage());
    writePhases(to, result.phases());
    writeOutput(to, result.stdout());
    writeOutput(to, result.stderr());
  }

  /**
   * Reads a result.
   *
   * @throws MalformedException if a time or a count is out of its range
   */
  static ExecutionResult read(Decoder from) throws IOException {
    return ExecutionResult.newBuilder(from.choice(Outcome.values()))
        .detail(from.text())
        .error(from.optional(ResultFormat::readError))
        .sectionsRun(count32(from))
        .failedSections(from.list(ResultFormat::count32))
        .usage(readUsage(from))
        .phases(readPhases(from))
        .output(readOutput(from), readOutput(from))
        .build();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  private static void writeError(Encoder to, GuestError error) {
    to.text(cut(error.section()));
    to.choice(error.role());
    to.text(cut(error.type()));
    to.text(cut(error.message()));
    to.text(cut(error.traceback()));
    to.number32(error.line());
    to.optional(error.missingModule().map(ResultFormat::cut), Encoder::text);
    to.optional(error.exitStatus(), Encoder::number32);
  }

  private static GuestError readError(Decoder from) throws IOException {
    return new GuestError(
        from.text(),
        from.choice(Section.Role.values()),
        from.text(),
        from.text(),
        from.text(),
        from.number32(),
        from.optional(Decoder::text),
        from.optional(Decoder::number32));
  }

  private static void writeUsage(Encoder to, ResourceUsage usage) {
    to.duration(usage.wallTime());
    to.duration(usage.cpuTime());
    to.number64(usage.heapBytes());
    to.number64(usage.nativeBytes());
  }

  private static ResourceUsage readUsage(Decoder from) throws IOException {
    return new ResourceUsage(time(from), time(from), count64(from), count64(from));
  }

  private static void writePhases(Encoder to, PhaseTimes phases) {
    for (Phase phase : Phase.values()) {
      to.duration(phases.of(phase));
    }
  }

  private static PhaseTimes readPhases(Decoder from) throws IOException {
    Map<Phase, Duration> times = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      Duration time = time(from);
      if (!time.isZero()) {
        times.put(phase, time);
      }
    }
    return new PhaseTimes(times);
  }

  private static void writeOutput(Encoder to, CapturedOutput output) {
    to.text(output.text());
    to.number64(output.totalBytes());
    to.bool(output.truncated());
  }

  private static CapturedOutput readOutput(Decoder from) throws IOException {
    return new CapturedOutput(from.text(), count64(from), from.bool());
  }

  static void writeStatus(Encoder to, SandboxStatus status) {
    to.number32(status.contexts());
    to.number32(status.stuckContexts());
    to.number64(status.retiredContexts());
    to.number32(status.workers());
    to.number64(status.lostWorkers());
    to.number64(status.retiredWorkers());
    to.number64(status.residentBytes());
  }

  static SandboxStatus readStatus(Decoder from) throws IOException {
    return new SandboxStatus(
        count32(from),
        count32(from),
        total(from),
        count32(from),
        total(from),
        total(from),
        count64(from));
  }

  private static int count32(Decoder from) throws IOException {
    return (int) atMost(Integer.MAX_VALUE, from.number32());
  }

  private static long count64(Decoder from) throws IOException {
    return atMost(Long.MAX_VALUE, from.number64());
  }

  /** Reads a count that is added to those of other workers. */
  private static long total(Decoder from) throws IOException {
    return atMost(Integer.MAX_VALUE, from.number64());
  }

  private static long atMost(long most, long value) throws MalformedException {
    if (value < 0 || value > most) {
      throw new MalformedException("the count %d".formatted(value));
    }
    return value;
  }

  private static Duration time(Decoder from) throws IOException {
    Duration time = from.duration();
    if (time.isNegative() || time.compareTo(LONGEST_TIME) > 0) {
      throw new MalformedException("the time %s".formatted(time));
    }
    return time;
  }
}
