package dev.crucible.runtime;

/** Dotted names of Python modules. */
final class ModuleNames {

  private ModuleNames() {}

  /** The part before the first dot; of a file's name, the part before its endings. */
  static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
