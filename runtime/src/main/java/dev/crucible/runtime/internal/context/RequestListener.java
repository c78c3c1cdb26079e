package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.ExecutionResult;

/**
 * A listener to the progress of a submitted request. Its methods are called by several threads of
 * the sandbox, but not at the same time.
 */
public interface RequestListener {

  /** Receives the start of the request; called again if the request has to run again. */
  void started();

  /** Receives the result of the request. */
  void ended(ExecutionResult result);

  /**
   * Receives the failure of a request that has no result.
   *
   * @param cause an {@link EngineFailureException} if the engine failed; another exception if the
   *     sandbox failed or is closed
   */
  void failed(Throwable cause);
}
