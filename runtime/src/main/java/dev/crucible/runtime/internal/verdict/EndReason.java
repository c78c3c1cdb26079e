package dev.crucible.runtime.internal.verdict;

import dev.crucible.environment.support.Quantities;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The reason why a request ended. The code that ends a request names a reason; only this file
 * defines the outcome that follows from it and how the result words it. Immutable.
 */
public sealed interface EndReason {

  /** Every section ran to its end. */
  record Passed() implements EndReason {}

  /**
   * An exception ended the code.
   *
   * @param error the exception
   * @param assertion true if it is an {@code AssertionError}, or another exception by which a
   *     test's assertion fails
   */
  record Raised(GuestError error, boolean assertion) implements EndReason {

    private Outcome outcomeOfError() {
      if (error.role() == Section.Role.TEST && assertion) {
        return Outcome.FAILED;
      }
      if (error.role() == Section.Role.SETUP && error.missingModule().isPresent()) {
        return Outcome.SKIPPED;
      }
      return error.type().equals("MemoryError") ? Outcome.MEMORY_LIMIT : Outcome.ERROR;
    }
  }

  /** The code needs a package that the environment does not have. */
  record PackageMissing(GuestError error) implements EndReason {}

  /** The sample exited with status 0 before its tests were over. */
  record ExitedEarly(GuestError error) implements EndReason {}

  /** The request exceeded its limit of time. */
  record WallTimeExceeded(Duration limit) implements EndReason {}

  /** A test exceeded the limit of time that each test has. */
  record TestTimeExceeded(String test, Duration limit) implements EndReason {}

  /** The request's threads exceeded its limit of processor time. */
  record CpuTimeExceeded(Duration limit) implements EndReason {}

  /** The request's live objects exceeded its limit of the Java heap, in bytes. */
  record HeapExceeded(long limit) implements EndReason {}

  /** The JVM had no heap left. */
  record HeapFull() implements EndReason {}

  /** The request exceeded its limit of native memory, in bytes. */
  record NativeMemoryExceeded(long limit) implements EndReason {}

  /** The guest exceeded its limit of output to {@code stdout} or {@code stderr}, in bytes. */
  record OutputExceeded(String stream, long limit) implements EndReason {}

  /** The guest's files exceeded their limit, in bytes. */
  record ScratchExceeded(long limit) implements EndReason {}

  /** The guest tried to use something that the policy forbids, such as "the module ctypes". */
  record Forbidden(String what) implements EndReason {}

  /** The guest tried to read, list or change a file that is not its own. */
  record ForbiddenFile(String verb, String path) implements EndReason {}

  /**
   * The sample changed the code that judges it, or looked at it.
   *
   * @param how what it did, in words that follow "the sample"
   */
  record Tampered(String how) implements EndReason {}

  /**
   * The request needs NumPy, and its context has none. It runs again in a context with NumPy, so no
   * result has this reason.
   */
  record NumpyNeeded() implements EndReason {}

  /** The caller that waited for the result was interrupted. */
  record Interrupted() implements EndReason {}

  /** The sandbox was closed. */
  record SandboxClosed() implements EndReason {}

  /** The guest had finished, but its context could not be restored in time. */
  record Unresponsive() implements EndReason {}

  /**
   * GraalPy failed each time that the request ran.
   *
   * @param attempts how often the request ran
   * @param message the message of the last failure
   */
  record EngineFailed(int attempts, String message) implements EndReason {}

  /**
   * Each worker that ran the request died.
   *
   * @param forMemory true if the last worker could not get memory
   * @param causes how the workers died, in words that follow "the worker died:"
   */
  record WorkersDied(boolean forMemory, List<String> causes) implements EndReason {
    /** Copies the list. */
    public WorkersDied {
      causes = List.copyOf(causes);
    }
  }

  /** Returns the outcome that follows from this reason. */
  default Outcome outcome() {
    return switch (this) {
      case Passed _ -> Outcome.PASSED;
      case Raised raised -> raised.outcomeOfError();
      case PackageMissing _ -> Outcome.SKIPPED;
      case WallTimeExceeded _, TestTimeExceeded _, CpuTimeExceeded _ -> Outcome.TIME_LIMIT;
      case Interrupted _, SandboxClosed _, Unresponsive _ -> Outcome.TIME_LIMIT;
      case HeapExceeded _, HeapFull _, NativeMemoryExceeded _ -> Outcome.MEMORY_LIMIT;
      case OutputExceeded _, ScratchExceeded _ -> Outcome.OUTPUT_LIMIT;
      case Forbidden _, ForbiddenFile _ -> Outcome.FORBIDDEN;
      case Tampered _, ExitedEarly _ -> Outcome.TAMPERED;
      case EngineFailed _, NumpyNeeded _ -> Outcome.CRASHED;
      case WorkersDied died -> died.forMemory() ? Outcome.MEMORY_LIMIT : Outcome.CRASHED;
    };
  }

  /** Returns one sentence about why the request ended; empty if it passed. */
  default String sentence() {
    return switch (this) {
      case Passed _ -> "";
      case Raised raised -> raised.error().summary();
      case PackageMissing missing -> missing.error().summary();
      case ExitedEarly _ -> "the sample exited with status 0 before its tests were over";
      case WallTimeExceeded exceeded ->
          "ran longer than %s s".formatted(Quantities.seconds(exceeded.limit()));
      case TestTimeExceeded(String test, Duration limit) ->
          "%s ran longer than %s s".formatted(test, Quantities.seconds(limit));
      case CpuTimeExceeded exceeded ->
          "used more than %s s of processor time".formatted(Quantities.seconds(exceeded.limit()));
      case HeapExceeded exceeded ->
          "used more than %s of Python objects".formatted(Quantities.bytes(exceeded.limit()));
      case HeapFull _ -> "the Java heap is full";
      case NativeMemoryExceeded exceeded ->
          "used more than %s of native memory".formatted(Quantities.bytes(exceeded.limit()));
      case OutputExceeded(String stream, long limit) ->
          "wrote more than %s to %s".formatted(Quantities.bytes(limit), stream);
      case ScratchExceeded exceeded ->
          "wrote more than %s to files".formatted(Quantities.bytes(exceeded.limit()));
      case Forbidden forbidden -> "tried to use " + forbidden.what() + ", which is forbidden";
      case ForbiddenFile(String verb, String path) ->
          "tried to %s %s, outside its scratch directory".formatted(verb, path);
      case Tampered tampered -> "the sample " + tampered.how();
      case NumpyNeeded _ -> "needs a context with NumPy";
      case Interrupted _ -> "interrupted";
      case SandboxClosed _ -> "the sandbox was closed";
      case Unresponsive _ -> "did not stop when its time was up";
      case EngineFailed(int attempts, String message) ->
          "the engine failed%s: %s"
              .formatted(attempts > 1 ? " %d times".formatted(attempts) : "", message);
      case WorkersDied died ->
          (died.causes().size() > 1 ? "the worker died twice: " : "the worker died: ")
              + String.join(", then ", died.causes().stream().distinct().toList());
    };
  }

  /** Returns the guest's exception, if one ended the code. */
  default Optional<GuestError> guestError() {
    return switch (this) {
      case Raised raised -> Optional.of(raised.error());
      case PackageMissing missing -> Optional.of(missing.error());
      case ExitedEarly exited -> Optional.of(exited.error());
      default -> Optional.empty();
    };
  }
}
