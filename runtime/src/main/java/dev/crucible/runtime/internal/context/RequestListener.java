package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.ExecutionResult;

/**
 * Hears how a submitted request goes on; called by several threads of the sandbox, though not at
 * the same time.
 */
public interface RequestListener {

  /** The request begins to run; again if it has to run again. */
  void started();

  /** The request has a result. */
  void ended(ExecutionResult result);

  /**
   * The request has no result: the engine failed, with an {@link EngineFailureException}, or the
   * sandbox did, or it is closed.
   */
  void failed(Throwable cause);
}
