package dev.crucible.runtime.internal.graalpy.state;

/**
 * A change of a context's state.
 *
 * @param what the object that changed, such as {@code numpy.allclose}
 * @param how what happened to it, such as {@code replaced}
 * @param harmless true if no code that runs later computes another result because of the change,
 *     except code that looks for it
 */
public record StateChange(String what, String how, boolean harmless) {

  @Override
  public String toString() {
    return how + " " + what;
  }
}
