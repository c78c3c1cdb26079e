package dev.crucible.runtime;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sandbox whose contexts live in this JVM. */
public final class InProcessSandbox implements Sandbox {
  /** How often a request runs at most. */
  private static final int ATTEMPTS = 2;

  private final ContextPool pool;
  private final RequestQueue queue;
  private final EngineInfo engineInfo;

  InProcessSandbox(SandboxConfig config) {
    pool = new ContextPool(config);
    queue = new RequestQueue(pool);
    engineInfo = pool.engine();
  }

  /**
   * Hears how a submitted request goes on; called by several threads of the sandbox, though not at
   * the same time.
   */
  public interface Listener {
    /** The request begins to run; again if it has to run again. */
    void began();

    /** What came of it. */
    void ended(ExecutionResult result);

    /** The sandbox failed or is closed, so that nothing came of it. */
    void failed(Throwable cause);
  }

  /** Runs a request as soon as there is a context for it; does not wait. */
  public void submit(ExecutionRequest request, Listener listener) {
    queue.submit(request, listener);
  }

  /** Forgets a submitted request that has not begun; false if it has, or has ended. */
  public boolean withdraw(Listener listener) {
    return queue.withdraw(listener);
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    Set<String> packages = LoadedPackages.neededBy(request);
    String reason = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      GuestContext context = pool.lend(packages);
      try {
        return context.run(request);
      } catch (InternalErrorException e) {
        reason = String.valueOf(e.getMessage());
      } finally {
        pool.giveBack(context);
      }
    }
    return crashed(reason);
  }

  static ExecutionResult crashed(String reason) {
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
