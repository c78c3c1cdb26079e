package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.internal.context.EngineFailureException;
import dev.crucible.runtime.internal.context.InProcessSandbox;
import dev.crucible.runtime.internal.context.RequestListener;
import dev.crucible.runtime.internal.worker.kernel.Kernel;
import dev.crucible.runtime.internal.worker.kernel.OperatingSystemLimits;
import dev.crucible.runtime.internal.worker.kernel.SystemCallFilter;
import dev.crucible.runtime.internal.worker.kernel.WorkerDefences;
import dev.crucible.runtime.internal.worker.protocol.Connection;
import dev.crucible.runtime.internal.worker.protocol.MalformedException;
import dev.crucible.runtime.internal.worker.protocol.ReceivedParts;
import dev.crucible.runtime.internal.worker.protocol.SupervisorMessage;
import dev.crucible.runtime.internal.worker.protocol.WorkerMessage;
import dev.crucible.runtime.internal.worker.start.WorkerCommand;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program of a worker. It connects to its supervisor, opens a sandbox in this JVM, and runs the
 * requests that it is sent until the connection ends.
 */
public final class WorkerMain {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final Optional<Kernel> kernel = Kernel.ofThisMachine();
  private final Connection connection;
  private final ReceivedParts parts = new ReceivedParts();
  private final CompletableFuture<InProcessSandbox> sandbox = new CompletableFuture<>();

  /** Requests that wait for a context, by their ids. */
  private final Map<Long, SubmittedRequest> queued = new ConcurrentHashMap<>();

  private WorkerMain(Connection connection) {
    this.connection = connection;
  }

  /** Runs a worker, in a process that {@link WorkerCommand} has started. */
  public static void main(String[] arguments) throws Exception {
    var address = UnixDomainSocketAddress.of(System.getenv(WorkerCommand.SOCKET));
    new WorkerMain(new Connection(SocketChannel.open(address))).serve();
  }

  private void serve() throws Exception {
    boolean diesWithParent = kernel.isPresent() && kernel.get().dieWithParent();
    endWithoutParent();
    connection.send(new WorkerMessage.Handshake(System.getenv(WorkerCommand.TOKEN)).encode());
    SupervisorMessage first = receive();
    if (!(first instanceof SupervisorMessage.Setup(SandboxConfig config, boolean programs))) {
      throw new MalformedException("a request before the configuration");
    }
    Thread reader = Thread.ofPlatform().daemon().name("crucible-connection").start(this::read);
    warmUp(config, programs, diesWithParent);
    Thread.ofPlatform().daemon().name("crucible-delays").start(this::tellQueued);
    reader.join();
  }

  private SupervisorMessage receive() throws IOException {
    return connection.receive(Long.MAX_VALUE, from -> SupervisorMessage.decode(from, parts));
  }

  /**
   * Ends this process if the supervisor ended before this process asked the kernel to end with it.
   */
  private void endWithoutParent() {
    long parent = Long.parseLong(System.getenv(WorkerCommand.PARENT));
    if (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) != parent) {
      end();
    }
  }

  private void warmUp(SandboxConfig config, boolean programs, boolean diesWithParent)
      throws IOException {
    boolean memoryLimit = kernel.isPresent() && OperatingSystemLimits.apply(kernel.get(), config);
    InProcessSandbox warm;
    try {
      warm = new InProcessSandbox(config);
    } catch (RuntimeException e) {
      connection.send(new WorkerMessage.StartFailed(sentence(e)).encode());
      throw e;
    }
    boolean filter = kernel.isPresent() && SystemCallFilter.install(kernel.get(), programs);
    sandbox.complete(warm);
    var defences = new WorkerDefences(memoryLimit, filter, diesWithParent);
    connection.send(new WorkerMessage.Ready(warm.engine(), defences).encode());
  }

  /**
   * Reads messages until the connection ends. Runs in a thread of its own from the start, so that
   * the end is not missed.
   */
  private void read() {
    try {
      while (true) {
        switch (receive()) {
          case SupervisorMessage.Run(long id, ExecutionRequest request, var imports) -> {
            var waiting = new SubmittedRequest(id);
            queued.put(id, waiting);
            sandbox.join().submit(request, imports, waiting);
          }
          case SupervisorMessage.Recall(long id) -> handBack(queued.get(id));
          case SupervisorMessage.Setup _ -> throw new MalformedException("a second configuration");
        }
      }
    } catch (Throwable e) {
      // The supervisor has ended or violates the protocol: this process is not needed any more.
      end();
    }
  }

  private void handBack(SubmittedRequest waiting) throws IOException {
    if (waiting != null && sandbox.join().withdraw(waiting)) {
      queued.remove(waiting.id);
      connection.send(new WorkerMessage.Recalled(waiting.id).encode());
    }
  }

  /**
   * A request that was submitted to the sandbox. Its response is sent by the thread in which it
   * ran.
   */
  private final class SubmittedRequest implements RequestListener {
    private final long id;
    private boolean told;
    private boolean hasStarted;

    SubmittedRequest(long id) {
      this.id = id;
    }

    /**
     * Reports to the supervisor that this request waits for a context, so that its time does not
     * run out.
     */
    synchronized void tellQueued() throws IOException {
      if (!hasStarted) {
        told = true;
        connection.send(new WorkerMessage.Queued(id).encode());
      }
    }

    @Override
    public synchronized void started() {
      queued.remove(id);
      boolean again = hasStarted; // Its time begins again, too.
      hasStarted = true;
      if (told || again) {
        told = false;
        send(new WorkerMessage.Started(id));
      }
    }

    @Override
    public void ended(ExecutionResult result) {
      send(new WorkerMessage.Answered(id, result, sandbox.join().status()));
    }

    @Override
    public void failed(Throwable cause) {
      queued.remove(id);
      if (cause instanceof EngineFailureException) {
        send(new WorkerMessage.EngineFailed(id, sentence(cause), sandbox.join().status()));
        return;
      }
      send(
          new WorkerMessage.Failed(
              id, WorkerMessage.Failure.of(cause), sentence(cause), sandbox.join().status()));
    }

    private void send(WorkerMessage message) {
      try {
        connection.send(message.encode());
      } catch (Throwable e) {
        // No response can be sent, most likely for lack of memory; the supervisor reads this
        // output.
        System.err.println(e);
        end();
      }
    }
  }

  /** Reports every second which requests wait: creating a context takes long on a busy machine. */
  private void tellQueued() {
    try {
      while (true) {
        Thread.sleep(A_SECOND);
        for (SubmittedRequest waiting : queued.values()) {
          waiting.tellQueued();
        }
      }
    } catch (IOException | InterruptedException e) {
      end(); // The supervisor has ended.
    }
  }

  private static String sentence(Throwable thrown) {
    return thrown instanceof SandboxException
            || thrown instanceof EngineFailureException
            || thrown instanceof IllegalStateException
            || thrown instanceof IllegalArgumentException
        ? String.valueOf(thrown.getMessage())
        : "the sandbox failed: " + thrown;
  }

  /** Ends this process at once, whatever its threads do. */
  private void end() {
    try {
      kernel.ifPresent(Kernel::killThisProcess);
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }
}
