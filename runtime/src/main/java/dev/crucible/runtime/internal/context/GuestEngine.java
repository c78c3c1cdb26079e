package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.EngineInfo;
import java.util.Map;
import org.graalvm.polyglot.Engine;

/** The engines of contexts: their creation and their properties. */
public final class GuestEngine {
  /**
   * The options of engines that compile. Each sample is new code that runs once, so only code that
   * has run for long is compiled, in one thread, which leaves the processors to samples.
   */
  private static final Map<String, String> COMPILING =
      Map.of(
          "engine.CompilerThreads", "1",
          "engine.FirstTierCompilationThreshold", "4000",
          "engine.LastTierCompilationThreshold", "100000");

  private GuestEngine() {}

  /** Opens an engine, which compiles if this JDK has a compiler that GraalPy can use. */
  public static Engine open() {
    if (ModuleLayer.boot().findModule("jdk.graal.compiler").isPresent()) {
      try {
        return builder().options(COMPILING).build();
      } catch (IllegalArgumentException unusable) {
        // GraalPy cannot use this version of the compiler, so it interprets.
      }
    }
    return builder().build();
  }

  /** Returns information about an engine. */
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
