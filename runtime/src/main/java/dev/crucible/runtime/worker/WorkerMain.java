package dev.crucible.runtime.worker;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The program of a worker: connects to its supervisor, makes a sandbox in this JVM, and runs what
 * it is sent until the connection ends.
 */
public final class WorkerMain {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final Optional<Kernel> kernel = Kernel.ofThisMachine();
  private final Connection connection;
  private final CompletableFuture<Sandbox> sandbox = new CompletableFuture<>();

  /** Requests that wait for a context. */
  private final Set<Long> delayed = ConcurrentHashMap.newKeySet();

  private final ExecutorService running =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("crucible-run-", 0).factory());

  private WorkerMain(Connection connection) {
    this.connection = connection;
  }

  /** Runs in a process that {@link WorkerCommand} describes. */
  public static void main(String[] arguments) throws Exception {
    var address = UnixDomainSocketAddress.of(System.getenv(WorkerCommand.SOCKET));
    new WorkerMain(new Connection(SocketChannel.open(address))).serve();
  }

  private void serve() throws Exception {
    boolean diesWithParent = kernel.isPresent() && kernel.get().dieWithParent();
    endWithoutParent();
    connection.send(new FromWorker.Hello(System.getenv(WorkerCommand.TOKEN)).encode());
    ToWorker first = connection.receive(Long.MAX_VALUE, ToWorker::decode);
    if (!(first instanceof ToWorker.Setup(SandboxConfig config, boolean programs))) {
      throw new MalformedException("a request before the configuration");
    }
    Thread reader = Thread.ofPlatform().daemon().name("crucible-connection").start(this::read);
    warmUp(config, programs, diesWithParent);
    Thread.ofPlatform().daemon().name("crucible-delays").start(this::tellDelays);
    reader.join();
  }

  /** The supervisor may have ended before this process asked to end with it. */
  private void endWithoutParent() {
    long parent = Long.parseLong(System.getenv(WorkerCommand.PARENT));
    if (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) != parent) {
      end();
    }
  }

  private void warmUp(SandboxConfig config, boolean programs, boolean diesWithParent)
      throws IOException {
    boolean memoryLimit = kernel.isPresent() && OperatingSystemLimits.apply(kernel.get(), config);
    Sandbox warm;
    try {
      warm = Sandbox.inProcess(config);
    } catch (RuntimeException e) {
      connection.send(new FromWorker.Refused(sentence(e)).encode());
      throw e;
    }
    boolean filter = kernel.isPresent() && SystemCallFilter.install(kernel.get(), programs);
    sandbox.complete(warm);
    var defences = new WorkerDefences(memoryLimit, filter, diesWithParent);
    connection.send(new FromWorker.Ready(warm.engine(), defences).encode());
  }

  /** In a thread of its own, from the start: the end of the connection must not be missed. */
  private void read() {
    try {
      while (true) {
        switch (connection.receive(Long.MAX_VALUE, ToWorker::decode)) {
          case ToWorker.Run(long id, ExecutionRequest request) ->
              running.execute(() -> run(id, request));
          case ToWorker.Setup _ -> throw new MalformedException("a second configuration");
        }
      }
    } catch (Throwable e) {
      // The supervisor has gone, or is out of step: nobody needs this process any more.
      end();
    }
  }

  private void run(long id, ExecutionRequest request) {
    try {
      connection.send(answer(id, request).encode());
    } catch (Throwable e) {
      // No answer can be given, most likely for want of memory: this output tells the supervisor.
      System.err.println(e);
      end();
    }
  }

  private FromWorker answer(long id, ExecutionRequest request) {
    Sandbox warm = sandbox.join();
    delayed.add(id);
    try {
      return new FromWorker.Answered(id, warm.run(request, () -> began(id)), warm.status());
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      return new FromWorker.Threw(id, FromWorker.Failure.of(e), sentence(e), warm.status());
    } finally {
      delayed.remove(id);
    }
  }

  /** A context that has to be made takes long on a busy machine: the supervisor must know. */
  private void tellDelays() {
    try {
      while (true) {
        Thread.sleep(A_SECOND);
        for (long id : delayed) {
          connection.send(new FromWorker.Delayed(id).encode());
        }
      }
    } catch (IOException | InterruptedException e) {
      end(); // The supervisor has gone.
    }
  }

  private void began(long id) {
    delayed.remove(id);
    try {
      connection.send(new FromWorker.Began(id).encode());
    } catch (IOException e) {
      end(); // The supervisor has gone.
    }
  }

  private static String sentence(Throwable thrown) {
    return thrown instanceof SandboxException
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
