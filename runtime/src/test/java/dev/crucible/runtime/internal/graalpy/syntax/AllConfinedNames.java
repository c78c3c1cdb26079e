package dev.crucible.runtime.internal.graalpy.syntax;

import java.util.Map;
import java.util.Set;

/** The names that confined code may use, for tests of other packages. */
public final class AllConfinedNames {

  private AllConfinedNames() {}

  public static Set<String> builtins() {
    return ConfinedNames.BUILTINS;
  }

  public static Set<String> attributes() {
    return ConfinedNames.ATTRIBUTES;
  }

  public static Map<String, Set<String>> modules() {
    return ConfinedNames.MODULES;
  }
}
