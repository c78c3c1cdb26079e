package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.internal.limit.ResidentMemory;
import dev.crucible.runtime.internal.worker.protocol.WorkerMessage;
import dev.crucible.runtime.internal.worker.start.ForkingThread;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool of workers: serving ones, warm spares, and starting ones. Workers are acquired in the
 * order of the calls. A spare takes the place of a worker that dies or retires, and another is
 * started in the background. Thread-safe.
 *
 * <p>One lock guards all state. It is never held while waiting for anything.
 */
final class WorkerPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

  /** Longest wait for each worker to end when the pool is closed. */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  /**
   * A request is sent behind another one only if that is expected to take less than this, in
   * nanoseconds.
   */
  private static final long QUICK_NANOS = 100_000_000;

  private final SandboxConfig config;
  private final LibraryCopies copies;
  private final ForkingThread forks = new ForkingThread();

  /**
   * Permits to start a worker: half as many as processors, since a start takes about 10 s of
   * processor time, which working workers need too.
   */
  private final Semaphore starts =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  /** Completed by the first worker that is warm or that cannot be started. */
  private final CompletableFuture<WorkerMessage.Ready> first = new CompletableFuture<>();

  private final ReentrantLock lock = new ReentrantLock();
  // The lock guards all fields below.
  private final Deque<PooledWorker.Request> waiting = new ArrayDeque<>();
  private final List<PooledWorker> serving = new ArrayList<>();
  private final Deque<PooledWorker> spares = new ArrayDeque<>();
  private final List<PooledWorker> leaving = new ArrayList<>();
  private final Set<WorkerProcess> processes = new HashSet<>();
  private int starting;
  private final StartBackoff backoff = new StartBackoff();
  private long lost;
  private long retired;
  private long contextsRetiredBefore;
  private boolean closed;

  /** Creates the pool and begins to start its workers. */
  WorkerPool(SandboxConfig config) {
    this.config = config;
    this.copies = LibraryCopies.of(config);
    locked(this::reconcile);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the first worker.
   *
   * @throws SandboxException if it cannot be started
   */
  WorkerMessage.Ready awaitFirst() throws InterruptedException {
    try {
      return first.get();
    } catch (ExecutionException e) {
      throw new SandboxException(e.getCause().getMessage(), e.getCause());
    }
  }

  /**
   * Waits for a worker that can take a request. The worker must be given back by {@link #release}.
   *
   * @param packages the packages that the request needs
   * @param alone if true, the worker runs nothing beside the request
   * @throws SandboxException if no worker can be started
   * @throws IllegalStateException if the sandbox is closed
   */
  PooledWorker acquire(Set<String> packages, boolean alone) throws InterruptedException {
    var promised = new CompletableFuture<PooledWorker>();
    locked(() -> {
      requireOpen();
      waiting.add(new PooledWorker.Request(packages, alone && config.contexts() > 1, promised));
      reconcile();
    });
    try {
      return promised.get();
    } catch (ExecutionException e) {
      requireOpen();
      throw new SandboxException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      locked(() -> withdrawPromise(promised));
      throw e;
    }
  }

  private void withdrawPromise(CompletableFuture<PooledWorker> promised) {
    promised.cancel(false);
    if (promised.state() == CompletableFuture.State.SUCCESS) {
      // The worker was assigned at the same moment.
      promised.join().running--;
    }
    reconcile();
  }

  /**
   * Checks that the pool is open.
   *
   * @throws IllegalStateException if the sandbox is closed
   */
  void requireOpen() {
    locked(() -> {
      if (closed) {
        throw new IllegalStateException("the sandbox is closed");
      }
    });
  }

  /**
   * Takes a worker back after a request.
   *
   * @param status the worker's status, if it reported one
   * @param nanos how long the request took, in nanoseconds
   */
  void release(PooledWorker worker, Optional<SandboxStatus> status, long nanos) {
    locked(() -> {
      worker.running--;
      worker.served++;
      worker.quick = nanos < QUICK_NANOS;
      worker.status = status.orElse(worker.status);
      considerDraining(worker, resident(worker));
      reconcile();
      if (worker.running == 0 && waiting.isEmpty()) {
        recallFromAnother();
      }
    });
  }

  /**
   * Returns the resident bytes of a worker. They are read only from time to time, because that
   * takes long.
   */
  private static long resident(PooledWorker worker) {
    long now = System.nanoTime();
    if (now - worker.residentAt >= PooledWorker.RESIDENT_NANOS) {
      worker.residentAt = now;
      worker.resident = ResidentMemory.of(worker.process.pid());
    }
    return Math.max(worker.resident, worker.status.residentBytes());
  }

  /**
   * Recalls a request from a worker that has more than it can run, because another worker is idle.
   */
  private void recallFromAnother() {
    serving.stream()
        .filter(worker -> worker.running > config.contexts())
        .findFirst()
        .ifPresent(worker -> worker.process.recall());
  }

  private void considerDraining(PooledWorker worker, long resident) {
    long limit = config.retirement().residentBytes(config.contexts());
    worker.memoryPressure = resident > limit / 2;
    worker.draining |= worker.served >= config.retirement().requests() || resident > limit;
    if (worker.status.stuckContexts() > 0) {
      // Its guest still runs, and takes time and memory from later requests.
      replaceNow(worker);
      worker.process.stop();
    }
    if (copies.usedUp(worker.status.retiredContexts())) {
      // The worker could not create another context, so it leaves before its replacement is warm.
      replaceNow(worker);
    }
  }

  /** Takes a worker out of service at once. */
  void retireNow(PooledWorker worker) {
    locked(() -> {
      replaceNow(worker);
      reconcile();
    });
  }

  private void replaceNow(PooledWorker worker) {
    if (serving.remove(worker)) {
      remove(worker);
    }
  }

  /** Lets a worker finish its requests, and then stop. */
  private void remove(PooledWorker worker) {
    retired++;
    worker.removed = true;
    leaving.add(worker);
  }

  /** Brings the pool into its intended state after any change. */
  private void reconcile() {
    if (closed) {
      return;
    }
    serving.removeIf(worker -> worker.process.over());
    fillFromSpares();
    stopLeaving();
    dispatch();
    startMissing();
  }

  private void fillFromSpares() {
    spares.removeIf(worker -> worker.process.over());
    while (!spares.isEmpty()) {
      if (serving.size() >= config.workers()) {
        Optional<PooledWorker> old = serving.stream().filter(worker -> worker.draining).findFirst();
        if (old.isEmpty()) {
          return;
        }
        serving.remove(old.get());
        remove(old.get());
      }
      serving.add(spares.poll());
    }
  }

  private void stopLeaving() {
    leaving.stream().filter(worker -> worker.running == 0).forEach(worker -> worker.process.stop());
    leaving.removeIf(worker -> worker.running == 0);
  }

  private void dispatch() {
    waiting.removeIf(request -> request.promised().isCancelled());
    for (PooledWorker worker : serving) {
      if (worker.running == 0 && !waiting.contains(worker.exclusive)) {
        worker.exclusive = null; // The request has run, or does not wait any more.
      }
    }
    boolean room = true;
    for (Iterator<PooledWorker.Request> each = waiting.iterator(); each.hasNext(); ) {
      PooledWorker.Request request = each.next();
      Optional<PooledWorker> free = Optional.empty();
      if (request.alone()) {
        free = emptied(request);
      } else if (room) {
        free = free(request.packages());
        room = free.isPresent();
      }
      if (free.isPresent()) {
        free.get().running++;
        free.get().packages.load(request.packages());
        each.remove();
        request.promised().complete(free.get());
      }
    }
  }

  private Optional<PooledWorker> free(Set<String> packages) {
    return serving.stream()
        .filter(worker -> worker.running < most(worker))
        .min(
            Comparator.<PooledWorker>comparingInt(worker -> worker.running)
                .thenComparingInt(worker -> worker.packages.affinityCost(packages)));
  }

  /**
   * Reserves a worker for a request that must run alone; returns the worker once nothing runs
   * there.
   */
  private Optional<PooledWorker> emptied(PooledWorker.Request request) {
    Optional<PooledWorker> kept =
        serving.stream()
            .filter(worker -> request.equals(worker.exclusive))
            .findFirst()
            .or(() ->
                serving.stream()
                    .filter(worker -> worker.exclusive == null)
                    .min(Comparator.comparingInt(worker -> worker.running)));
    kept.ifPresent(worker -> worker.exclusive = request);
    return kept.filter(worker -> worker.running == 0);
  }

  /**
   * Returns the number of requests that a worker may have now. It may hold one more for each
   * context, so that no context is idle while a response is taken and the next request is made.
   */
  private int most(PooledWorker worker) {
    if (worker.exclusive != null) {
      return 0;
    }
    boolean holds =
        worker.quick
            && !worker.draining
            && !worker.memoryPressure
            && config.isolation() == Isolation.RECYCLED;
    return config.contexts() * (holds ? 2 : 1);
  }

  private void startMissing() {
    int staying = (int) serving.stream().filter(worker -> !worker.draining).count();
    int wanted = config.workers() + config.spareWorkers() - staying - spares.size();
    boolean needed = serving.isEmpty() && starting == 0 && !waiting.isEmpty();
    while (starting < wanted && (backoff.allowsStarts() || needed)) {
      needed = false;
      Thread.ofVirtual().name("crucible-worker-start").start(this::start);
      starting++;
    }
  }

  private void start() {
    PooledWorker worker;
    starts.acquireUninterruptibly();
    try {
      requireOpen();
      worker = launch();
    } catch (RuntimeException | Error e) { // An error is that there are no threads to be had.
      failed(e);
      return;
    } finally {
      starts.release();
    }
    arrived(worker);
  }

  /** Launches a worker, and waits until it is warm. If that fails, its process is dead. */
  private PooledWorker launch() {
    WorkerProcess process = WorkerProcess.launch(config, forks);
    try {
      admit(process);
      process.awaitReady(config, copies.programs());
      var worker = new PooledWorker(process, config.contexts());
      process.serve(_ -> ended(worker));
      return worker;
    } catch (RuntimeException | Error e) {
      process.stop();
      locked(() -> processes.remove(process));
      throw e;
    }
  }

  /** Registers a process, so that closing the pool stops it. */
  private void admit(WorkerProcess process) {
    locked(() -> {
      processes.add(process);
      if (closed) {
        process.stop();
      }
    });
  }

  private void arrived(PooledWorker worker) {
    WorkerProcess process = worker.process;
    LOG.debug("worker {} is warm: {}", process.pid(), process.readyMessage());
    first.complete(process.readyMessage());
    locked(() -> {
      starting--;
      backoff.started();
      spares.add(worker); // It may have ended already; reconciling drops it then.
      reconcile();
    });
  }

  private void failed(Throwable failure) {
    LOG.debug("a worker did not start", failure);
    locked(() -> {
      starting--;
      Optional<Duration> pause = backoff.failed();
      if (serving.isEmpty() && spares.isEmpty() && starting == 0) {
        waiting.forEach(each -> each.promised().completeExceptionally(failure));
        waiting.clear();
      }
      pause.filter(_ -> !closed).ifPresent(this::resumeAfter);
      reconcile();
    });
    first.completeExceptionally(failure);
  }

  private void resumeAfter(Duration pause) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() ->
            locked(() -> {
              backoff.resume();
              reconcile();
            }));
  }

  private void ended(PooledWorker worker) {
    locked(() -> {
      processes.remove(worker.process);
      serving.remove(worker);
      spares.remove(worker);
      leaving.remove(worker);
      contextsRetiredBefore += worker.status.retiredContexts();
      if (!worker.removed && !closed) {
        lost++;
        backoff.ended();
      }
      reconcile();
    });
  }

  /** Returns the status of all workers together. */
  SandboxStatus status() {
    lock.lock();
    try {
      List<PooledWorker> alive = new ArrayList<>(serving);
      alive.addAll(spares);
      alive.addAll(leaving);
      return new SandboxStatus(
          serving.size() * config.contexts(),
          alive.stream().mapToInt(worker -> worker.status.stuckContexts()).sum(),
          contextsRetiredBefore
              + alive.stream().mapToLong(worker -> worker.status.retiredContexts()).sum(),
          alive.size(),
          lost,
          retired,
          processes.stream().mapToLong(process -> ResidentMemory.of(process.pid())).sum());
    } finally {
      lock.unlock();
    }
  }

  /** Returns the process ids of the workers that run a request. */
  List<Long> busy() {
    lock.lock();
    try {
      return serving.stream()
          .filter(worker -> worker.running > 0)
          .map(worker -> worker.process.pid())
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /** Kills all workers, and fails all callers that wait. */
  private List<WorkerProcess> stopAll() {
    List<WorkerProcess> stopping = new ArrayList<>();
    locked(() -> {
      closed = true;
      stopping.addAll(processes);
      var reason = new IllegalStateException("the sandbox is closed");
      waiting.forEach(each -> each.promised().completeExceptionally(reason));
      waiting.clear();
    });
    stopping.forEach(WorkerProcess::stop);
    return stopping;
  }

  /** Kills all workers, whether they run a request or not, and waits until they have ended. */
  @Override
  public void close() {
    try {
      for (WorkerProcess process : stopAll()) {
        process.awaitEnd(CLOSING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    forks.close();
  }
}
