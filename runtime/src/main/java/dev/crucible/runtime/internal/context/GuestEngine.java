package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.EngineInfo;
import java.util.Map;
import org.graalvm.polyglot.Engine;

/** Makes the engines that contexts are on. */
public final class GuestEngine {
  /**
   * Where GraalPy compiles: each sample is new code that runs once, so what is compiled must have
   * run for long, and samples keep their processors.
   */
  private static final Map<String, String> COMPILING =
      Map.of(
          "engine.CompilerThreads", "1",
          "engine.FirstTierCompilationThreshold", "4000",
          "engine.LastTierCompilationThreshold", "100000");

  private GuestEngine() {}

  public static Engine open() {
    if (ModuleLayer.boot().findModule("jdk.graal.compiler").isPresent()) {
      try {
        return builder().options(COMPILING).build();
      } catch (IllegalArgumentException unusable) {
        // The compiler is of a version that GraalPy cannot use, and it interprets.
      }
    }
    return builder().build();
  }

  /** Returns what an engine is. */
  public static EngineInfo info(Engine engine) {
    String name = engine.getImplementationName();
    return new EngineInfo(name, engine.getVersion(), !name.contains("Interpreted"));
  }

  private static Engine.Builder builder() {
    return Engine.newBuilder("python")
        .allowExperimentalOptions(true)
        .option("engine.WarnInterpreterOnly", "false")
        .option("log.level", "OFF");
  }
}
