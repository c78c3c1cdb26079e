package dev.crucible.runtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.graalvm.polyglot.Engine;

/**
 * Warm contexts, lent to one request at a time; one that cannot be used again is replaced when it
 * is next wanted.
 */
final class ContextPool implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Engine engine;
  private final SandboxConfig config;
  private final Semaphore permits;
  private final Deque<GuestContext> idle = new ArrayDeque<>();

  /** All that are not known to be closed: the engine can be closed only after them. */
  private final Set<GuestContext> open = new HashSet<>();

  private int made;
  private boolean closed;

  /** Makes all contexts, one after another: two that import NumPy at the same time can race. */
  ContextPool(Engine engine, SandboxConfig config) {
    this.engine = engine;
    this.config = config;
    this.permits = new Semaphore(config.contexts(), true);
    for (int i = 0; i < config.contexts(); i++) {
      idle.add(make());
    }
  }

  /** Waits for a free context. */
  GuestContext lend() throws InterruptedException {
    permits.acquire();
    try {
      return take();
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  private synchronized GuestContext take() {
    if (closed) {
      throw new IllegalStateException("the sandbox is closed");
    }
    GuestContext context = idle.poll();
    return context != null ? context : make();
  }

  private synchronized GuestContext make() {
    open.removeIf(GuestContext::closed);
    GuestContext context = new GuestContext(engine, config, ++made);
    open.add(context);
    return context;
  }

  /** Takes a context back; one that cannot be used again is closed. */
  void giveBack(GuestContext context) {
    synchronized (this) {
      if (context.usable() && !closed) {
        // The one used last comes first: its memory is warm.
        idle.push(context);
      } else {
        context.close();
      }
    }
    permits.release();
  }

  /** Closes all contexts; false when one is stuck, so that its engine must be left open. */
  synchronized boolean closeAll() throws InterruptedException {
    closed = true;
    open.forEach(GuestContext::close);
    boolean all = true;
    for (GuestContext context : open) {
      all &= context.awaitClosed(CLOSING);
    }
    return all;
  }

  @Override
  public void close() {
    try {
      if (closeAll()) {
        engine.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
