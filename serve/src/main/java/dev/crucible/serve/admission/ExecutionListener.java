package dev.crucible.serve.admission;

import dev.crucible.runtime.ExecutionResult;
import java.time.Duration;

/** A listener of executions, called by the threads that execute. Must be thread-safe. */
public interface ExecutionListener {
  /** Called when a request has its turn, after it waited for {@code queued}. */
  void started(Duration queued);

  /** Called with the result of a request. */
  void ended(ExecutionResult result);
}
