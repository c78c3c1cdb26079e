package dev.crucible.runtime.internal.graalpy;

/**
 * Something that is not as it was.
 *
 * @param what what it is, such as {@code numpy.allclose}
 * @param how what happened to it, such as {@code replaced}
 * @param harmless whether code that runs later cannot come to another result by it, except code
 *     that looks for it
 */
public record StateChange(String what, String how, boolean harmless) {

  @Override
  public String toString() {
    return how + " " + what;
  }
}
