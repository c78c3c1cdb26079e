package dev.crucible.runtime;

/**
 * Information about the engine that executes guests. Immutable.
 *
 * @param implementation the engine's name for itself
 * @param version GraalPy's version, such as {@code 25.2.4}
 * @param compiled true if hot guest code is compiled to machine code; false if all is interpreted
 * @since 0.1
 */
public record EngineInfo(String implementation, String version, boolean compiled) {

  /** Returns the information of an engine that is started for this call, in about half a second. */
  public static EngineInfo probe() {
    return SandboxProvider.instance().probeEngine();
  }

  /** Returns the mode of execution: {@code compiled} or {@code interpreted}. */
  public String mode() {
    return compiled ? "compiled" : "interpreted";
  }

  /** Returns the reason for the {@link #mode()}; if it is interpreted, also how to change that. */
  public String reason() {
    return compiled
        ? "this JDK brings Graal's compiler"
        : "this JDK has no Graal compiler; a GraalVM JDK %s or newer has one"
            .formatted(version.substring(0, version.lastIndexOf('.')));
  }
}
