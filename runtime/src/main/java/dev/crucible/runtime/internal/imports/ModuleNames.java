package dev.crucible.runtime.internal.imports;

/** Dotted names of Python modules. */
public final class ModuleNames {

  private ModuleNames() {}

  /** The part before the first dot; of a file's name, the part before its endings. */
  public static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
