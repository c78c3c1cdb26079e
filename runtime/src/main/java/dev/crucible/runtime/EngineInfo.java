package dev.crucible.runtime;

/**
 * What executes the guests.
 *
 * @param implementation the engine's name for itself
 * @param version GraalPy's version
 * @param compiled whether hot guest code is compiled to machine code
 */
public record EngineInfo(String implementation, String version, boolean compiled) {

  /** Starts an engine only to ask it. Takes about half a second. */
  public static EngineInfo probe() {
    return SandboxProvider.instance().probeEngine();
  }

  /** {@code compiled} or {@code interpreted}. */
  public String mode() {
    return compiled ? "compiled" : "interpreted";
  }

  /** Why the mode is what it is, and how to change it. */
  public String reason() {
    return compiled
        ? "this JDK brings Graal's compiler"
        : "this JDK has no Graal compiler; a GraalVM JDK %s or newer has one"
            .formatted(version.substring(0, version.lastIndexOf('.')));
  }
}
