package dev.crucible.runtime.internal.request;

import dev.crucible.runtime.internal.verdict.EndReason;
import java.util.Optional;

/**
 * The receiver of what the guards of a context report about its guest. The guards live as long as
 * the context; a report cancels the request that runs now, and is dropped if there is none.
 * Thread-safe.
 */
public final class ViolationReporter {
  private volatile RequestScope current;

  /** Makes a request the one that runs now. */
  public void bind(RequestScope scope) {
    current = scope;
  }

  /** Notes that no request runs now. */
  public void unbind() {
    current = null;
  }

  /** Returns the request that runs now; empty if there is none. */
  public Optional<RequestScope> current() {
    return Optional.ofNullable(current);
  }

  /** Cancels the request that runs now, if there is one. */
  public void report(EndReason reason) {
    RequestScope scope = current;
    if (scope != null) {
      scope.cancellation().cancel(reason);
    }
  }

  /**
   * Reports that the guest tried to use something that the policy forbids.
   *
   * @param what what it tried to use, such as "the module ctypes"
   */
  public void forbidden(String what) {
    report(new EndReason.Forbidden(what));
  }

  /**
   * Reports that the guest changed the code that judges it, or looked at it.
   *
   * @param how what it did, in words that follow "the sample"
   */
  public void tampered(String how) {
    report(new EndReason.Tampered(how));
  }
}
