package dev.crucible.runtime.internal.request;

import dev.crucible.runtime.internal.verdict.EndReason;
import java.util.Optional;

/**
 * Where the guards of a context report what its guest did. The guards live as long as the context;
 * a report ends the request that runs now, and is dropped if there is none. Thread-safe.
 */
public final class ViolationReporter {
  private volatile RequestScope current;

  /** Attributes reports to a request from now on. */
  public void bind(RequestScope scope) {
    current = scope;
  }

  /** Attributes reports to no request from now on. */
  public void unbind() {
    current = null;
  }

  /** Returns the request that runs now. */
  public Optional<RequestScope> current() {
    return Optional.ofNullable(current);
  }

  /** Ends the request that runs now. */
  public void report(EndReason reason) {
    RequestScope scope = current;
    if (scope != null) {
      scope.cancellation().cancel(reason);
    }
  }

  /** Reports that the guest tried to use what the policy forbids. */
  public void forbidden(String what) {
    report(new EndReason.Forbidden(what));
  }

  /** Reports that the guest changed what judges it, in words that follow "the sample". */
  public void tampered(String how) {
    report(new EndReason.Tampered(how));
  }
}
