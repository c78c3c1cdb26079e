package dev.crucible.runtime;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.Engine;

/** A sandbox whose contexts live in this JVM, on one shared engine. */
final class InProcessSandbox implements Sandbox {
  /** How often a request runs at most. */
  private static final int ATTEMPTS = 2;

  private final ContextPool pool;
  private final EngineInfo engineInfo;

  InProcessSandbox(SandboxConfig config) {
    Engine engine = GuestEngine.open();
    engineInfo = EngineInfo.of(engine);
    try {
      pool = new ContextPool(engine, config);
    } catch (RuntimeException e) {
      closeAfter(e, engine);
      throw e;
    }
  }

  private static void closeAfter(RuntimeException failure, Engine engine) {
    try {
      engine.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e); // A context is still busy failing.
    }
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    return run(request, () -> {});
  }

  @Override
  public ExecutionResult run(ExecutionRequest request, Runnable started)
      throws InterruptedException {
    Set<String> packages = LoadedPackages.neededBy(request);
    String reason = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      GuestContext context = pool.lend(packages);
      try {
        started.run();
        return context.run(request);
      } catch (InternalErrorException e) {
        reason = String.valueOf(e.getMessage());
      } finally {
        pool.giveBack(context);
      }
    }
    return crashed(reason);
  }

  private static ExecutionResult crashed(String reason) {
    var nothing = new CapturedOutput("", 0, false);
    return new ExecutionResult(
        Outcome.CRASHED,
        "the engine failed %d times: %s".formatted(ATTEMPTS, reason),
        Optional.empty(),
        0,
        List.of(),
        ResourceUsage.NONE,
        PhaseTimes.NONE,
        nothing,
        nothing);
  }

  @Override
  public EngineInfo engine() {
    return engineInfo;
  }

  @Override
  public SandboxStatus status() {
    return pool.status();
  }

  @Override
  public void close() {
    pool.close();
  }
}
