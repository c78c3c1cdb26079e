package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.internal.graalpy.GraalPyAssertions;
import dev.crucible.runtime.internal.imports.Imports;
import dev.crucible.runtime.internal.verdict.EndReason;
import dev.crucible.runtime.internal.verdict.Verdict;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A sandbox whose contexts are in this JVM. Thread-safe. */
public final class InProcessSandbox implements Sandbox {
  /** Number of runs of a request after which a failure of the engine is its outcome. */
  private static final int ATTEMPTS = 2;

  private final ContextPool pool;
  private final RequestQueue queue;
  private final EngineInfo engineInfo;

  /**
   * Creates the first context, and starts to create the others in the background.
   *
   * @throws SandboxException if this JVM was not started with the options that guests need, or if
   *     GraalPy or NumPy does not start
   */
  public InProcessSandbox(SandboxConfig config) {
    requireJvmOptions();
    pool = new ContextPool(config);
    queue = new RequestQueue(pool, config.numpyLoading());
    engineInfo = pool.engine();
    pool.makeOthers(queue::contextAdded);
  }

  private static void requireJvmOptions() {
    if (!InProcessSandbox.class.getModule().isNativeAccessEnabled()) {
      throw new SandboxException(
          "this JVM was started without --enable-native-access=ALL-UNNAMED, which NumPy needs: start"
              + " it with the options of JvmOptions.ofGuests()");
    }
    if (GraalPyAssertions.areEnabled()) {
      throw new SandboxException(
          "assertions are enabled for GraalPy, which do not hold in a sandbox: start this JVM with"
              + " -da:com.oracle.graal.python...");
    }
  }

  /**
   * Submits a request, which runs as soon as a context is free. Does not wait, and does not run the
   * request again if the engine fails.
   *
   * @param imports the modules that the request's code imports
   * @param listener receives the progress of the request, and identifies it in {@link #withdraw}
   */
  public void submit(ExecutionRequest request, Set<String> imports, RequestListener listener) {
    var _ = queue.submit(request, imports, listener);
  }

  /** Removes a submitted request; returns false if it has started or ended already. */
  public boolean withdraw(RequestListener listener) {
    return queue.withdraw(listener);
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    long start = System.nanoTime();
    Set<String> imports = Imports.of(request.sections());
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(request, imports);
      } catch (EngineFailureException e) {
        if (attempt == ATTEMPTS) {
          return Verdict.withoutRun(
              new EndReason.EngineFailed(attempt, e.getMessage()),
              Duration.ofNanos(System.nanoTime() - start));
        }
      }
    }
  }

  private ExecutionResult attempt(ExecutionRequest request, Set<String> imports)
      throws InterruptedException, EngineFailureException {
    var answer = new Answer();
    RequestQueue.QueuedRequest submitted = queue.submit(request, imports, answer);
    try {
      return answer.future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case EngineFailureException failure -> throw failure;
        case RuntimeException known -> throw known;
        case Throwable other -> throw new SandboxException("the sandbox failed: " + other, other);
      }
    } catch (InterruptedException e) {
      queue.interrupt(submitted);
      throw e;
    }
  }

  /** The result of a request, for the thread that waits for it. */
  private static final class Answer implements RequestListener {
    private final CompletableFuture<ExecutionResult> future = new CompletableFuture<>();

    @Override
    public void started() {}

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
