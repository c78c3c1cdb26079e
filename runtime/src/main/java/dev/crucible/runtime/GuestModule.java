package dev.crucible.runtime;

import dev.crucible.environment.support.Resources;

/**
 * Access to Crucible's own Python modules, which are resources of this package. They are the
 * guest's side of the runtime; programs that execute Python by other means can use them too.
 *
 * @since 0.1
 */
public final class GuestModule {

  private GuestModule() {}

  /**
   * Returns the source text of a module.
   *
   * @param name the module's name: the name of its file in {@code guest}, without {@code .py}
   * @throws IllegalStateException if there is no such module
   */
  public static String source(String name) {
    return Resources.text(GuestModule.class, "guest/" + name + ".py");
  }
}
