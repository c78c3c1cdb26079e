package dev.crucible.runtime.internal.request;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.internal.limit.Cancellation;
import dev.crucible.runtime.internal.limit.TestTimeEnforcer;
import java.util.Set;

/**
 * The objects that belong to one request while it runs in a context.
 *
 * @param request the request
 * @param imports the modules that its code names in imports
 * @param cancellation the means to end it early
 * @param clock the clock of its phases; used in the guest's thread
 * @param tests the enforcement of the limit of each test
 */
public record RequestScope(
    ExecutionRequest request,
    Set<String> imports,
    Cancellation cancellation,
    PhaseClock clock,
    TestTimeEnforcer tests) {

  /** Creates the objects of a request, of which no test runs yet. */
  public RequestScope(
      ExecutionRequest request, Set<String> imports, Cancellation cancellation, PhaseClock clock) {
    this(
        request,
        imports,
        cancellation,
        clock,
        new TestTimeEnforcer(request.limits().testTime(), cancellation));
  }

  /** Returns the request's limits. */
  public ExecutionLimits limits() {
    return request.limits();
  }

  /** Returns true if the request was cancelled. */
  public boolean isCancelled() {
    return cancellation.reason() != null;
  }
}
