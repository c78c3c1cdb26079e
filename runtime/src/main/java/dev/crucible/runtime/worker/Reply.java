package dev.crucible.runtime.worker;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.SandboxStatus;

/** What came of handing a request to a worker. */
sealed interface Reply {

  /** A result. */
  record Result(ExecutionResult result, SandboxStatus status) implements Reply {}

  /** An exception of the sandbox in the worker. */
  record Failed(RuntimeException exception, SandboxStatus status) implements Reply {}

  /** The worker died. */
  record Died(DeathCause cause) implements Reply {}

  /** The worker did not answer in time and was killed. */
  record Silent() implements Reply {}

  /** The supervisor stopped the worker for a reason that is not this request's. */
  record Withdrawn() implements Reply {}
}
