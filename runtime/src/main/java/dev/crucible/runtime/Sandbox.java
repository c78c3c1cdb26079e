package dev.crucible.runtime;

/**
 * Executes Python in isolated GraalPy contexts, under limits.
 *
 * {@snippet file="dev/crucible/examples/EmbedExample.java" region="embed"}
 *
 * <p>Thread-safe: requests may come from any number of threads; as many run at the same time as
 * there are contexts, the others wait.
 */
public interface Sandbox extends AutoCloseable {

  /**
   * Opens a sandbox whose contexts live in this JVM, and warms them: each has NumPy imported when
   * this returns.
   *
   * @throws SandboxException when GraalPy or NumPy does not start
   */
  static Sandbox inProcess(SandboxConfig config) {
    return SandboxProvider.instance().inProcess(config);
  }

  /**
   * Opens a sandbox whose contexts live in worker processes, which a supervisor in this JVM starts,
   * watches and replaces: native code that takes its process down costs a worker and not the run.
   * At least one worker is warm when this returns; the others get ready in the background.
   *
   * @throws SandboxException when no worker starts
   */
  static Sandbox supervised(SandboxConfig config) {
    return SandboxProvider.instance().supervised(config);
  }

  /**
   * Runs a request in a fresh namespace and waits for its verdict.
   *
   * <p>Whatever the guest's code does is told in the result. An internal error of the engine is
   * not: the context that met it is retired and the request runs again in another.
   *
   * @throws InterruptedException when the calling thread is interrupted; the guest is cancelled
   * @throws SandboxException when no context could be made to run it
   * @throws IllegalStateException when the sandbox is closed
   */
  ExecutionResult run(ExecutionRequest request) throws InterruptedException;

  /** What executes the guests. */
  EngineInfo engine();

  /** How the sandbox is now. */
  SandboxStatus status();

  /** Closes all contexts. Requests that still run are cancelled. */
  @Override
  void close();
}
