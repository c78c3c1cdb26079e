package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.internal.imports.LoadedPackages;
import dev.crucible.runtime.internal.limit.ResidentMemory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Engine;

/**
 * The pool of warm contexts, each of which serves one request at a time. A context that cannot be
 * reused is replaced the next time that one is acquired in its place. Thread-safe.
 *
 * <p>Contexts that can run at the same time are on different engines: on a shared engine, two of
 * them that run new code at once can see a node of the syntax tree that is only partly initialized.
 * HotSpot's machine code of the interpreter is shared anyway.
 */
public final class ContextPool implements AutoCloseable {
  /** Longest wait for each context to close when the pool is closed. */
  private static final Duration CLOSING = Duration.ofSeconds(10);

  /**
   * Longest wait for a closing context, in nanoseconds, after which a new engine is opened instead
   * of the one that it is on.
   */
  private static final long CLOSING_NANOS = CLOSING.toNanos();

  private final SandboxConfig config;
  private final ContextFactory contexts;
  private final Semaphore permits;
  private final Deque<ContextSlot> idle = new ArrayDeque<>();

  /**
   * The contexts that are not known to be closed. An engine can be closed only after its contexts.
   */
  private final Set<ContextSlot> open = new HashSet<>();

  /** All engines: one for each context at most, and those of contexts that did not close. */
  private final List<Engine> engines = new ArrayList<>();

  /** The engines without a context. */
  private final Deque<Engine> free = new ArrayDeque<>();

  /** The engines whose context is being closed, and which are free then. */
  private final Set<Engine> closing = new HashSet<>();

  /** The lock under which contexts are created; acquired before that of the pool. */
  private final Object making = new Object();

  /** Bytes of the heap in use with only the first context: the most that a further one adds. */
  private final long heapOfOne;

  /**
   * True once a request has needed NumPy, which is loaded on demand. Others will need it, too, so
   * later contexts load it when they are made.
   */
  private boolean numpyWanted;

  private int made;
  private long retired;
  private boolean closed;
  private volatile boolean complete;

  /** A function that creates a context, as the constructor of {@link ContextSlot} does. */
  @FunctionalInterface
  interface ContextFactory {
    /** Creates a context. */
    ContextSlot make(
        Engine engine, boolean first, SandboxConfig config, boolean withNumpy, int number);
  }

  /** Creates the first context. */
  public ContextPool(SandboxConfig config) {
    this(config, ContextSlot::new);
  }

  /**
   * Creates the first context.
   *
   * @param contexts creates this context and all others
   */
  ContextPool(SandboxConfig config, ContextFactory contexts) {
    this.config = config;
    this.contexts = contexts;
    this.permits = new Semaphore(1, true);
    this.complete = config.contexts() == 1;
    try {
      ContextSlot first = make(false);
      heapOfOne = first.heapWarm();
      idle.add(first);
    } catch (RuntimeException | Error e) {
      closeEngines(e);
      throw e;
    }
  }

  private void closeEngines(Throwable failure) {
    for (Engine engine : engines) {
      try {
        engine.close();
      } catch (RuntimeException e) {
        failure.addSuppressed(e); // A context that failed to start is still on this engine.
      }
    }
  }

  /**
   * Creates the other contexts in a new thread. The first context can be acquired in the meantime.
   *
   * @param whenOneMore called in that thread after each context
   */
  void makeOthers(Runnable whenOneMore) {
    Thread.ofPlatform()
        .daemon()
        .name("crucible-make-contexts")
        .start(() -> {
          for (int i = 1; i < config.contexts(); i++) {
            makeAnother();
            complete = i == config.contexts() - 1;
            permits.release();
            whenOneMore.run();
          }
        });
  }

  private void makeAnother() {
    try {
      ContextSlot context = make(false);
      long warm = Math.min(context.heapWarm(), config.contexts() * heapOfOne);
      synchronized (this) {
        // The heap of the other contexts does not count against a request.
        open.forEach(each -> each.heapWarm(warm));
        idle.add(context);
      }
    } catch (RuntimeException | Error e) {
      // The request that acquires this place tries again, and gets the exception.
    }
  }

  /**
   * Returns true if all contexts have been created. Until then, memory that their creation takes
   * cannot be told apart from memory that requests take.
   */
  boolean isComplete() {
    return complete;
  }

  /** Returns information about the engines of the contexts. */
  EngineInfo engine() {
    return GuestEngine.info(engines.getFirst());
  }

  /**
   * Waits for a free context, and acquires the one with the lowest affinity cost for the packages.
   *
   * @param packages the packages that the request needs
   * @throws IllegalStateException if the pool is closed
   */
  public ContextSlot acquire(Set<String> packages) throws InterruptedException {
    permits.acquire();
    try {
      ContextSlot context = take(packages);
      context.packages().load(packages);
      return context;
    } catch (RuntimeException | Error e) {
      permits.release();
      throw e;
    }
  }

  private ContextSlot take(Set<String> packages) {
    boolean numpy = LoadedPackages.withNumpy(packages);
    return idle(packages)
        .orElseGet(() -> {
          if (numpy) {
            dropIdle();
          }
          return make(numpy);
        });
  }

  /** Closes an idle context, which has no NumPy, to make one with it in its place. */
  private synchronized void dropIdle() {
    ContextSlot dropped = idle.poll();
    if (dropped != null) {
      closeAndFree(dropped);
    }
  }

  /** Begins to close a context, after which its engine is free. */
  private synchronized void closeAndFree(ContextSlot context) {
    closing.add(context.engine());
    context.close(() -> free(context.engine()));
  }

  private synchronized Optional<ContextSlot> idle(Set<String> packages) {
    requireOpen();
    boolean numpy = LoadedPackages.withNumpy(packages);
    Optional<ContextSlot> best =
        idle.stream()
            .filter(context -> context.hasNumpy() || !numpy)
            .min(Comparator.comparingInt(context -> context.packages().affinityCost(packages)));
    best.ifPresent(idle::remove);
    return best;
  }

  /**
   * Acquires a context as {@link #acquire} does, but without waiting; returns empty if no context
   * is free that exists already.
   */
  Optional<ContextSlot> tryAcquire(Set<String> packages) {
    if (!permits.tryAcquire()) {
      return Optional.empty();
    }
    Optional<ContextSlot> context = Optional.empty();
    try {
      context = idle(packages);
      context.ifPresent(free -> free.packages().load(packages));
      return context;
    } finally {
      if (context.isEmpty()) {
        permits.release();
      }
    }
  }

  /** Returns true if a further context may be in use. */
  boolean hasRoom() {
    return permits.availablePermits() > 0;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the sandbox is closed");
    }
  }

  /**
   * Creates a context. Contexts are created one at a time, because concurrent imports of NumPy can
   * race. Creation takes seconds, so the lock of {@link #acquire} and {@link #release} is not held.
   *
   * @param numpy true if a request needs NumPy
   */
  private ContextSlot make(boolean numpy) {
    synchronized (making) {
      Engine engine;
      boolean used;
      boolean withNumpy;
      synchronized (this) {
        // Closing needs the lock `making` too, so the pool stays open until the context exists.
        awaitFree();
        requireOpen();
        used = !free.isEmpty();
        engine = used ? free.remove() : openEngine();
        withNumpy = loadsNumpy(numpy);
      }
      ContextSlot context;
      try {
        context = contexts.make(engine, !used, config, withNumpy, ++made);
      } catch (RuntimeException | Error e) {
        free(engine);
        throw e;
      }
      synchronized (this) {
        open.removeIf(ContextSlot::closed);
        open.add(context);
      }
      return context;
    }
  }

  private boolean loadsNumpy(boolean needed) {
    numpyWanted |= needed && config.isolation() == Isolation.RECYCLED;
    return needed || numpyWanted || config.numpyLoading() == NumpyLoading.EAGER;
  }

  private Engine openEngine() {
    Engine engine = GuestEngine.open();
    engines.add(engine);
    return engine;
  }

  private synchronized void free(Engine engine) {
    closing.remove(engine);
    free.push(engine);
    notifyAll();
  }

  /**
   * Waits until an engine is free, if a context is being closed. Closing runs Python code, beside
   * which no other context may run on the engine.
   */
  private synchronized void awaitFree() {
    long end = System.nanoTime() + CLOSING_NANOS;
    for (long left = CLOSING_NANOS;
        free.isEmpty() && !closing.isEmpty() && left > 0;
        left = end - System.nanoTime()) {
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    if (free.isEmpty()) {
      closing.clear(); // They are not waited for again.
    }
  }

  /** Releases a context, and closes it if it cannot be reused. */
  public void release(ContextSlot context) {
    synchronized (this) {
      if (context.usable() && !closed && config.isolation() == Isolation.RECYCLED) {
        // The context used last is acquired first, because its memory is in the processor's caches.
        idle.push(context);
      } else {
        if (closed || context.stuck()) { // A guest that does not stop stays on its engine.
          context.close();
        } else {
          closeAndFree(context);
        }
        retired++;
      }
    }
    permits.release();
  }

  synchronized SandboxStatus status() {
    int stuck = (int) open.stream().filter(ContextSlot::stuck).count();
    return new SandboxStatus(
        config.contexts(), stuck, retired, 0, 0, 0, ResidentMemory.ofThisProcess());
  }

  /**
   * Closes all contexts; returns false if one is stuck, in which case the engines must be left
   * open.
   */
  private boolean closeAll() throws InterruptedException {
    // The lock waits for a context that is being created, which is then closed with the others.
    synchronized (making) {
      List<ContextSlot> closing;
      synchronized (this) {
        closed = true;
        closing = List.copyOf(open);
      }
      closing.forEach(ContextSlot::close);
      boolean all = true;
      for (ContextSlot context : closing) {
        all &= context.awaitClosed(CLOSING);
      }
      return all;
    }
  }

  @Override
  public void close() {
    try {
      if (closeAll()) {
        engines.forEach(Engine::close);
        engines.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      forgetClosed();
    }
  }

  /**
   * Drops the references to closed contexts, so that a closed sandbox does not retain their memory.
   */
  private synchronized void forgetClosed() {
    idle.clear();
    free.clear();
    open.removeIf(ContextSlot::closed);
  }
}
