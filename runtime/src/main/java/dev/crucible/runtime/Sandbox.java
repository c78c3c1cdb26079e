package dev.crucible.runtime;

/**
 * A service that executes Python in isolated GraalPy contexts, under limits. {@link #inProcess} and
 * {@link #supervised} open one; it must be closed after use.
 *
 * {@snippet file="dev/crucible/examples/EmbedExample.java" region="embed"}
 *
 * <p>In this example the sample binds {@code x}, and the test compares it with a target that the
 * sample does not see. The result's outcome is {@code PASSED}, because the assertion holds within
 * 10 seconds.
 *
 * <p>Thread-safe: any number of threads may run requests. As many requests run at the same time as
 * there are contexts; the others wait.
 *
 * @since 0.1
 */
public interface Sandbox extends AutoCloseable {

  /**
   * Opens a sandbox whose contexts are in this JVM. When this method returns, one context is warm,
   * with NumPy imported; the others are created in the background. Native code that crashes ends
   * this JVM.
   *
   * @throws SandboxException if this JVM was not started with the options that guests need, or if
   *     GraalPy or NumPy does not start; see {@link JvmOptions}
   */
  static Sandbox inProcess(SandboxConfig config) {
    return SandboxProvider.instance().inProcess(config);
  }

  /**
   * Opens a sandbox whose contexts are in worker processes, which a supervisor in this JVM starts,
   * watches and replaces. Native code that crashes ends a worker, and not this JVM. When this
   * method returns, one worker is warm; the others start in the background.
   *
   * @throws SandboxException if no worker starts
   */
  static Sandbox supervised(SandboxConfig config) {
    return SandboxProvider.instance().supervised(config);
  }

  /**
   * Runs a request in a fresh namespace and waits for its result.
   *
   * <p>Anything that the guest's code does, including exceptions and exceeded limits, is reported
   * in the result and never thrown. If the engine itself fails, its context is replaced and the
   * request runs once more in another one; if that fails too, the outcome is {@link
   * Outcome#CRASHED}.
   *
   * @throws InterruptedException if the calling thread is interrupted; the request is cancelled
   *     then
   * @throws SandboxException if no context can be created to run the request
   * @throws IllegalStateException if the sandbox is closed, or is closed while the request runs
   */
  ExecutionResult run(ExecutionRequest request) throws InterruptedException;

  /** Returns information about the engine that executes the guests. */
  EngineInfo engine();

  /** Returns a snapshot of the sandbox's state. */
  SandboxStatus status();

  /** Closes all contexts and ends all workers. Requests that still run are cancelled. */
  @Override
  void close();
}
