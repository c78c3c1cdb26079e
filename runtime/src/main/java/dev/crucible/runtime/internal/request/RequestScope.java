package dev.crucible.runtime.internal.request;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.internal.limit.Cancellation;
import java.util.Set;

/**
 * The objects that belong to one request while it runs in a context.
 *
 * @param request the request
 * @param imports the modules that its code names in imports
 * @param cancellation the means to end it early
 * @param clock the clock of its phases; used in the guest's thread
 */
public record RequestScope(
    ExecutionRequest request, Set<String> imports, Cancellation cancellation, PhaseClock clock) {

  /** Returns the request's limits. */
  public ExecutionLimits limits() {
    return request.limits();
  }

  /** Returns true if the request was cancelled. */
  public boolean isCancelled() {
    return cancellation.reason() != null;
  }
}
