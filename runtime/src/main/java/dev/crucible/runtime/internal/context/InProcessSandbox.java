package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.SandboxStatus;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A sandbox whose contexts live in this JVM. */
public final class InProcessSandbox implements Sandbox {
  private final ContextPool pool;
  private final RequestQueue queue;
  private final EngineInfo engineInfo;

  public InProcessSandbox(SandboxConfig config) {
    pool = new ContextPool(config);
    queue = new RequestQueue(pool);
    engineInfo = pool.engine();
    pool.makeOthers(queue::contextAdded);
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
    var _ = queue.submit(request, listener);
  }

  /** Forgets a submitted request that has not begun; false if it has, or has ended. */
  public boolean withdraw(Listener listener) {
    return queue.withdraw(listener);
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    var answer = new Answer();
    RequestQueue.Waiting submitted = queue.submit(request, answer);
    try {
      return answer.future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new SandboxException("the sandbox failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      queue.interrupt(submitted);
      throw e;
    }
  }

  /** Keeps what came of a request for the thread that waits for it. */
  private static final class Answer implements Listener {
    private final CompletableFuture<ExecutionResult> future = new CompletableFuture<>();

    @Override
    public void began() {}

    @Override
    public void ended(ExecutionResult result) {
      future.complete(result);
    }

    @Override
    public void failed(Throwable cause) {
      future.completeExceptionally(cause);
    }
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
