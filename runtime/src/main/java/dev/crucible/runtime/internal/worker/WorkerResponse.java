package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.SandboxStatus;
import java.time.Duration;
import java.util.Optional;

/** The response of a worker to a request, or the supervisor's substitute if there is none. */
sealed interface WorkerResponse {

  /**
   * A result.
   *
   * @param result the result
   * @param told the worker's status, as it reported it
   */
  record Result(ExecutionResult result, SandboxStatus told) implements WorkerResponse {}

  /** An exception of the sandbox in the worker. */
  record Failed(RuntimeException exception, SandboxStatus told) implements WorkerResponse {}

  /** GraalPy failed in the worker, which is still alive. */
  record EngineFailed(String message, SandboxStatus told) implements WorkerResponse {}

  /** The worker died. */
  record Died(DeathCause cause) implements WorkerResponse {}

  /** The worker did not answer in time and was killed. */
  record Unresponsive() implements WorkerResponse {}

  /**
   * The request was recalled, or its worker was stopped for a reason that is not this request's.
   */
  record Revoked() implements WorkerResponse {}

  /** Returns the worker's status after the request, if it reported one. */
  default Optional<SandboxStatus> status() {
    return switch (this) {
      case Result(var _, SandboxStatus told) -> Optional.of(told);
      case Failed(var _, SandboxStatus told) -> Optional.of(told);
      case EngineFailed(var _, SandboxStatus told) -> Optional.of(told);
      case Died _, Unresponsive _, Revoked _ -> Optional.empty();
    };
  }

  /** Returns true if the request ended because there was no more memory for it. */
  default boolean wantsMemory() {
    return this instanceof Result(ExecutionResult result, var _)
        && result.outcome() == Outcome.MEMORY_LIMIT;
  }

  /**
   * Returns true if a request that ran at the same time in the same process may be the reason for
   * this response: both take the same memory, and a collection of the heap stops both.
   *
   * @param limits the limits of the request
   */
  default boolean mayBeOfNeighbour(ExecutionLimits limits) {
    return switch (this) {
      case Result(ExecutionResult result, var _) -> wantsMemory() || hadNoProcessor(result, limits);
      case Unresponsive _ -> true;
      case Failed _, EngineFailed _, Died _, Revoked _ -> false;
    };
  }

  /**
   * Returns true if a request over a limit of time may have had no processor for half of that time.
   * It may have been one test that had none.
   */
  private static boolean hadNoProcessor(ExecutionResult result, ExecutionLimits limits) {
    ResourceUsage usage = result.usage();
    Duration limited =
        limits
            .testTime()
            .filter(time -> time.compareTo(usage.wallTime()) < 0)
            .orElse(usage.wallTime());
    Duration without = usage.wallTime().minus(usage.cpuTime());
    return result.outcome() == Outcome.TIME_LIMIT && without.multipliedBy(2).compareTo(limited) > 0;
  }
}
