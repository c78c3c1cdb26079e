package dev.crucible.runtime.internal.imports;

/** Dotted names of Python modules. */
public final class ModuleNames {

  private ModuleNames() {}

  /**
   * Returns the part of a name before the first dot: the top-level package of a module, or a file's
   * name without its extensions.
   */
  public static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
