package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.worker.protocol.Connection;
import dev.crucible.runtime.internal.worker.protocol.Encoder;
import dev.crucible.runtime.internal.worker.protocol.MalformedException;
import dev.crucible.runtime.internal.worker.protocol.RequestFormat;
import dev.crucible.runtime.internal.worker.protocol.ResultFormat;
import dev.crucible.runtime.internal.worker.protocol.SentParts;
import dev.crucible.runtime.internal.worker.protocol.SupervisorMessage;
import dev.crucible.runtime.internal.worker.protocol.WorkerMessage;
import dev.crucible.runtime.internal.worker.start.AotCache;
import dev.crucible.runtime.internal.worker.start.ForkingThread;
import dev.crucible.runtime.internal.worker.start.PrivateDirectory;
import dev.crucible.runtime.internal.worker.start.WorkerCommand;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A worker as its supervisor sees it: a process and a connection to it. Nothing that it sends is
 * trusted, because a guest may have taken it over.
 */
final class WorkerProcess {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  /** Most bytes of a message before the first request. */
  private static final long LONGEST_HANDSHAKE = 64 << 10;

  /**
   * Size of a request, in characters and bytes, of which a socket holds several that were not read.
   */
  private static final long SMALL_BYTES = 16 << 10;

  private static final DeathCause NO_CONTEXT =
      DeathCause.misbehaved(
          "it had no context for a request within %d minutes"
              .formatted(PendingRequest.LONGEST_WAIT.toMinutes()));

  private final int contexts;
  private final PrivateDirectory directory;
  private final String token;
  private final ServerSocketChannel serverChannel;
  private final Process process;
  private final OutputTail output;

  /** Set by {@link #awaitReady}. */
  private volatile Connection connection;

  private volatile WorkerMessage.Ready ready;

  /** Set before the supervisor kills the process, whose death then says nothing about a guest. */
  private volatile boolean stopped;

  /** Parts that were sent to the process; used in the order of sending. */
  private final SentParts parts = new SentParts();

  private final AtomicLong ids = new AtomicLong();
  private final AtomicLong longestAnswer = new AtomicLong(LONGEST_HANDSHAKE);
  private final ConcurrentNavigableMap<Long, PendingRequest> pending =
      new ConcurrentSkipListMap<>();

  private final CountDownLatch cleanedUp = new CountDownLatch(1);

  /** The response to all requests that the process leaves without one. */
  private final CompletableFuture<WorkerResponse> end = new CompletableFuture<>();

  private WorkerProcess(
      int contexts,
      PrivateDirectory directory,
      String token,
      ServerSocketChannel serverChannel,
      Process process) {
    this.contexts = contexts;
    this.directory = directory;
    this.token = token;
    this.serverChannel = serverChannel;
    this.process = process;
    this.output = new OutputTail(process.getInputStream());
    var _ = process.onExit().thenRun(() -> closeQuietly(serverChannel));
  }

  /**
   * Starts a process; {@link #awaitReady} must be called next.
   *
   * @throws SandboxException if the process cannot be started
   */
  static WorkerProcess launch(SandboxConfig config, ForkingThread forks) {
    PrivateDirectory directory = PrivateDirectory.create();
    String token = newToken();
    ServerSocketChannel serverChannel = null;
    Process process = null;
    try {
      serverChannel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      serverChannel.bind(UnixDomainSocketAddress.of(directory.socket()));
      process =
          forks.start(
              WorkerCommand.of(
                  config,
                  AotCache.ofThisProcess().options(),
                  directory.path(),
                  directory.socket(),
                  token));
      return new WorkerProcess(config.contexts(), directory, token, serverChannel, process);
    } catch (IOException | RuntimeException | Error e) { // An error is that there are no threads.
      if (process != null) {
        process.destroyForcibly();
      }
      closeQuietly(serverChannel);
      directory.delete();
      throw e instanceof SandboxException known
          ? known
          : new SandboxException("a worker could not be started: " + e.getMessage(), e);
    }
  }

  private static String newToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Waits until the process is warm.
   *
   * @param programs true if the worker may run programs
   * @throws SandboxException if the process does not get warm; it is dead then
   */
  void awaitReady(SandboxConfig config, boolean programs) {
    var started = new CompletableFuture<Void>();
    try {
      Thread.startVirtualThread(() -> stopUnless(started));
      handshake();
      connection.send(new SupervisorMessage.Setup(config, programs).encode(parts));
      ready =
          switch (connection.receive(LONGEST_HANDSHAKE, WorkerMessage::decode)) {
            case WorkerMessage.Ready warm -> warm;
            case WorkerMessage.StartFailed(String sentence) -> throw new SandboxException(sentence);
            default -> throw new MalformedException("no greeting");
          };
    } catch (IOException e) {
      boolean tooLong = started.isDone();
      stop();
      throw new SandboxException(failedStart(tooLong), e);
    } catch (RuntimeException | Error e) {
      stop();
      cleanUp();
      throw e;
    } finally {
      started.complete(null);
    }
  }

  /** Kills the process if it takes longer than {@link #LONGEST_START} to get warm. */
  private void stopUnless(CompletableFuture<Void> started) {
    try {
      started.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      started.completeExceptionally(e);
      stop();
    } catch (InterruptedException | ExecutionException e) {
      // Nobody interrupts this thread, and only this thread completes the future exceptionally.
    }
  }

  private String failedStart(boolean tooLong) {
    String died = causeOfDeath().sentence();
    cleanUp();
    return tooLong
        ? "a worker was not ready after %d s".formatted(LONGEST_START.toSeconds())
        : "a worker died before it was ready: " + died;
  }

  /** Accepts the worker's connection, closes the server channel, and checks the worker's token. */
  private void handshake() throws IOException {
    try (serverChannel) {
      connection = new Connection(serverChannel.accept());
    } finally {
      Files.deleteIfExists(directory.socket());
    }
    WorkerMessage first = connection.receive(LONGEST_HANDSHAKE, WorkerMessage::decode);
    if (!(first instanceof WorkerMessage.Handshake(String said)) || !said.equals(token)) {
      throw new MalformedException("not the worker that was started");
    }
  }

  /** Returns the message by which the worker reported that it is warm. */
  WorkerMessage.Ready readyMessage() {
    return ready;
  }

  long pid() {
    return process.pid();
  }

  /** Returns true if the worker was stopped or has died. */
  boolean over() {
    return stopped || end.isDone();
  }

  /**
   * Starts to receive responses. If no thread can be started for that, the process is dead
   * afterwards.
   *
   * @param whenOver called once, when the process has ended
   */
  void serve(Consumer<WorkerProcess> whenOver) {
    try {
      // Not a virtual thread, which another thread would have to wake for each response.
      Thread.ofPlatform()
          .daemon()
          .name("crucible-worker-" + pid())
          .start(() -> receiveAll(whenOver));
    } catch (RuntimeException | Error e) {
      stop();
      cleanUp();
      throw e;
    }
  }

  private void receiveAll(Consumer<WorkerProcess> whenOver) {
    WorkerResponse last = receiveUntilTheEnd();
    end.complete(last);
    try {
      whenOver.accept(this);
    } finally {
      completeAll(last);
      cleanUp();
    }
  }

  private void completeAll(WorkerResponse last) {
    int running = contexts;
    for (PendingRequest waiting : pending.values()) { // Oldest first; the others had not started.
      waiting.complete(running-- > 0 ? last : new WorkerResponse.Revoked());
    }
  }

  private WorkerResponse receiveUntilTheEnd() {
    Optional<String> misbehaviour = receiveWhileItAnswers();
    boolean onPurpose = stopped;
    // A process can close its connection and stay alive.
    process.destroyForcibly();
    DeathCause cause = misbehaviour.map(DeathCause::misbehaved).orElseGet(this::causeOfDeath);
    return onPurpose ? new WorkerResponse.Revoked() : new WorkerResponse.Died(cause);
  }

  /** Receives responses; returns what was wrong with the last one, or empty if there is no more. */
  private Optional<String> receiveWhileItAnswers() {
    try {
      while (true) {
        // A request that is sent meanwhile may allow a longer response than earlier requests.
        take(connection.receive(longestAnswer::get, WorkerMessage::decode));
      }
    } catch (MalformedException e) {
      return Optional.of("it sent what is no answer");
    } catch (ClosedChannelException e) {
      stopped = true; // A caller was interrupted while it sent, which closes the channel.
    } catch (IOException e) {
      // The process has died or was stopped.
    } catch (RuntimeException | Error e) { // Most likely there is no memory for the response.
      return Optional.of("its answer could not be read (%s)".formatted(e));
    }
    return Optional.empty();
  }

  private void take(WorkerMessage message) throws MalformedException {
    switch (message) {
      case WorkerMessage.Started(long id) -> waiting(pending.get(id)).started();
      case WorkerMessage.Queued(long id) -> {
        PendingRequest queued = pending.get(id);
        if (queued != null) { // It may have been completed meanwhile.
          queued.queued();
          if (pending.headMap(id).size() >= contexts) {
            recall(id); // It waits behind a slow request, and not for a context.
          }
        }
      }
      case WorkerMessage.Recalled(long id) -> answer(id, new WorkerResponse.Revoked());
      case WorkerMessage.Answered(long id, var result, var status) -> {
        waiting(pending.get(id)).check(result);
        answer(id, new WorkerResponse.Result(result, status));
      }
      case WorkerMessage.EngineFailed(long id, String text, var status) ->
          answer(id, new WorkerResponse.EngineFailed(text, status));
      case WorkerMessage.Failed(long id, var failure, String text, var status) ->
          answer(id, new WorkerResponse.Failed(failure.exception(text), status));
      case WorkerMessage.Handshake _, WorkerMessage.Ready _, WorkerMessage.StartFailed _ ->
          throw new MalformedException("a greeting again");
    }
  }

  private void answer(long id, WorkerResponse reply) throws MalformedException {
    waiting(pending.remove(id)).complete(reply);
  }

  private static PendingRequest waiting(PendingRequest found) throws MalformedException {
    if (found == null) {
      throw new MalformedException("an answer to no request");
    }
    return found;
  }

  /**
   * Has the worker run a request, and waits for its response. Kills the worker if it takes too
   * long.
   *
   * @param imports the modules that the request's code names in its imports
   * @param longest how long the request may run, once it has started
   * @throws InterruptedException if the caller is interrupted; the worker is killed if the request
   *     may have been sent by then
   */
  WorkerResponse run(ExecutionRequest request, Set<String> imports, Duration longest)
      throws InterruptedException {
    if (Thread.interrupted()) { // Sending would close the channel, also for other requests.
      throw new InterruptedException();
    }
    longestAnswer.accumulateAndGet(ResultFormat.longest(request), Math::max);
    var waiting = new PendingRequest(request.sections().size(), longest);
    send(request, imports, waiting);
    try {
      return waiting.await();
    } catch (TimeoutException e) {
      stop();
      return waiting.foundNoContext()
          ? new WorkerResponse.Died(NO_CONTEXT)
          : new WorkerResponse.Unresponsive();
    } catch (InterruptedException e) {
      stop();
      throw e;
    }
  }

  /**
   * Sends a request. A worker that does not read must not block this thread forever, so this thread
   * itself sends only a request that fits into what the system buffers for the worker.
   */
  private void send(ExecutionRequest request, Set<String> imports, PendingRequest waiting) {
    if (!isSmall(request) || !send(() -> frame(request, imports, waiting), true)) {
      Thread.startVirtualThread(() -> send(() -> frame(request, imports, waiting), false));
    }
  }

  private Encoder frame(ExecutionRequest request, Set<String> imports, PendingRequest waiting) {
    long id = ids.incrementAndGet(); // Numbered in the order of sending, which they run in.
    pending.put(id, waiting);
    if (end.isDone()) {
      waiting.complete(new WorkerResponse.Revoked()); // Too late for the loop in receiveAll.
    }
    return new SupervisorMessage.Run(id, request, imports).encode(parts);
  }

  private static boolean isSmall(ExecutionRequest request) {
    long size = 0;
    for (Section section : request.sections()) {
      size += RequestFormat.size(section);
    }
    return size < SMALL_BYTES;
  }

  /** Recalls the request that was sent last, unless it has started. */
  void recall() {
    Map.Entry<Long, PendingRequest> youngest = pending.lastEntry();
    if (youngest != null) {
      recall(youngest.getKey());
    }
  }

  private void recall(long id) {
    Thread.startVirtualThread(
        () -> send(() -> new SupervisorMessage.Recall(id).encode(parts), false));
  }

  /**
   * Sends a frame.
   *
   * @param now if true, the frame is not sent if another is being sent
   * @return false if the frame was not sent for that reason
   */
  private boolean send(Connection.Framing message, boolean now) {
    try {
      if (now) {
        return connection.trySendInOrder(message);
      }
      connection.sendInOrder(message);
    } catch (IOException e) {
      // The thread that reads from the connection also finds its end.
    } catch (RuntimeException | Error e) {
      // Part of a message may have been sent, so no later message could be understood.
      process.destroyForcibly();
      throw e;
    }
    return true;
  }

  /** Kills the process, without waiting for its end. */
  void stop() {
    stopped = true;
    process.destroyForcibly();
  }

  /**
   * Waits until the process has ended and its files are deleted; returns false if that takes too
   * long.
   */
  boolean awaitEnd(Duration longest) throws InterruptedException {
    return cleanedUp.await(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  private DeathCause causeOfDeath() {
    process.onExit().join();
    return DeathCause.of(process.exitValue(), output.text(), directory.crashReport());
  }

  /** Waits for the end of the process, and releases its files and channels. */
  private void cleanUp() {
    process.onExit().join();
    closeQuietly(serverChannel);
    closeQuietly(connection);
    directory.delete();
    cleanedUp.countDown();
  }

  private static void closeQuietly(AutoCloseable closing) {
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (Exception e) {
      // Nothing is lost, because the other side has ended.
    }
  }
}
