package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxStatus;
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
import org.graalvm.polyglot.Engine;

/**
 * Warm contexts, lent to one request at a time; one that cannot be used again is replaced when it
 * is next wanted.
 *
 * <p>Contexts that can run at the same time are on different engines: on a shared one, two that run
 * new code at once can meet a half-made node. HotSpot's machine code is shared all the same.
 */
public final class ContextPool implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final SandboxConfig config;
  private final Semaphore permits;
  private final Deque<ContextSlot> idle = new ArrayDeque<>();

  /** All that are not known to be closed: an engine can be closed only after them. */
  private final Set<ContextSlot> open = new HashSet<>();

  /** All engines: at most one for each context. */
  private final List<Engine> engines = new ArrayList<>();

  /** Those that no context in use is on. */
  private final Deque<Engine> free = new ArrayDeque<>();

  private final Object making = new Object();

  /** Bytes of the heap that the first context takes, and no other takes more. */
  private final long heapOfOne;

  private int made;
  private long retired;
  private boolean closed;
  private volatile boolean complete;

  /** Makes the first context. */
  public ContextPool(SandboxConfig config) {
    this.config = config;
    this.permits = new Semaphore(1, true);
    this.complete = config.contexts() == 1;
    try {
      ContextSlot first = make();
      heapOfOne = first.heapWarm();
      idle.add(first);
    } catch (RuntimeException e) {
      closeEngines(e);
      throw e;
    }
  }

  private void closeEngines(RuntimeException failure) {
    for (Engine engine : engines) {
      try {
        engine.close();
      } catch (RuntimeException e) {
        failure.addSuppressed(e); // A context is still busy failing.
      }
    }
  }

  /**
   * Makes the other contexts in a thread of its own, while the first one can be lent already.
   *
   * @param whenOneMore called after each
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
      ContextSlot context = make();
      long warm = Math.min(context.heapWarm(), config.contexts() * heapOfOne);
      synchronized (this) {
        // What its neighbours take is not a request's.
        open.forEach(each -> each.heapWarm(warm));
        idle.add(context);
      }
    } catch (RuntimeException e) {
      // Whoever is lent this place tries again, and hears why it fails.
    }
  }

  /**
   * Returns true once all contexts have been made. Until then what that takes looks like what
   * requests take.
   */
  boolean isComplete() {
    return complete;
  }

  /** What the contexts run on. */
  EngineInfo engine() {
    return GuestEngine.info(engines.getFirst());
  }

  /** Waits for a free context, and takes the one that fits a request best that needs packages. */
  public ContextSlot acquire(Set<String> packages) throws InterruptedException {
    permits.acquire();
    try {
      ContextSlot context = take(packages);
      context.packages().load(packages);
      return context;
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  private ContextSlot take(Set<String> packages) {
    return idle(packages).orElseGet(this::make);
  }

  private synchronized Optional<ContextSlot> idle(Set<String> packages) {
    requireOpen();
    Optional<ContextSlot> best =
        idle.stream()
            .min(Comparator.comparingInt(context -> context.packages().affinityCost(packages)));
    best.ifPresent(idle::remove);
    return best;
  }

  /** As {@link #acquire}, if a context is free that need not be made; does not wait. */
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

  /** Returns true if fewer contexts are in use than may be. */
  boolean hasRoom() {
    return permits.availablePermits() > 0;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the sandbox is closed");
    }
  }

  /**
   * Makes a context, one at a time: two that import NumPy together can race. Takes seconds, so not
   * under the lock of those that lend and give back.
   */
  private ContextSlot make() {
    synchronized (making) {
      Engine engine;
      boolean used;
      synchronized (this) {
        // Closing takes the same lock as making, so it stays open until the context is there.
        requireOpen();
        used = !free.isEmpty();
        engine = used ? free.remove() : openEngine();
      }
      ContextSlot context;
      try {
        context = new ContextSlot(engine, !used, config, ++made);
      } catch (RuntimeException e) {
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

  private Engine openEngine() {
    Engine engine = GuestEngine.open();
    engines.add(engine);
    return engine;
  }

  private synchronized void free(Engine engine) {
    free.push(engine);
  }

  /** Takes a context back; one that cannot be used again is closed. */
  public void release(ContextSlot context) {
    synchronized (this) {
      if (context.usable() && !closed && config.isolation() == Isolation.RECYCLED) {
        // The one used last comes first: its memory is warm.
        idle.push(context);
      } else {
        context.close();
        if (!closed) {
          free.push(context.engine());
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

  /** Closes all contexts; false when one is stuck, so that the engines must be left open. */
  private boolean closeAll() throws InterruptedException {
    // A context that is being made is waited for, and closed with the others.
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

  /** Whoever keeps a closed sandbox does not keep the memory of its contexts. */
  private synchronized void forgetClosed() {
    idle.clear();
    free.clear();
    open.removeIf(ContextSlot::closed);
  }
}
