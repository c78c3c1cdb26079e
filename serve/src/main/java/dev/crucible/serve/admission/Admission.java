package dev.crucible.serve.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The admission of requests to a limited number of slots. Requests without a slot wait in a bounded
 * queue. Clients take turns, however many requests each has in the queue, and no client can fill
 * the queue alone: a quarter of it, rounded down, is kept for the others. Thread-safe; waiting
 * blocks the calling thread, which may be virtual.
 */
public final class Admission {
  /** The part of the queue that one client cannot take, as a divisor. */
  private static final int KEPT_FOR_OTHERS = 4;

  /** The weight of the newest time of service in the moving average. */
  private static final double NEWEST = 0.05;

  private final int slots;
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();

  /** The queues of the clients that have any, by client. */
  private final Map<String, Queue<Waiter>> waiting = new HashMap<>();

  /** The clients in {@code waiting}, in the order of their turns. */
  private final Queue<String> turns = new ArrayDeque<>();

  private int running;
  private int queued;
  private boolean closed;
  private double nanosOfService;

  /** A request in the queue. */
  private static final class Waiter {
    final Condition admitted;
    boolean isAdmitted;

    Waiter(Condition admitted) {
      this.admitted = admitted;
    }
  }

  /** A slot that a request has, until it is closed. */
  public final class Slot implements AutoCloseable {
    private final Duration waited;
    private final long start = System.nanoTime();

    private Slot(Duration waited) {
      this.waited = waited;
    }

    /** Returns the time that the request waited in the queue. */
    public Duration waited() {
      return waited;
    }

    @Override
    public void close() {
      leave(System.nanoTime() - start);
    }
  }

  /**
   * Creates an admission.
   *
   * @param slots the number of requests that run at a time, from 1
   * @param capacity the number of requests that may wait, from 0
   */
  public Admission(int slots, int capacity) {
    this.slots = slots;
    this.capacity = capacity;
  }

  /**
   * Waits for a slot.
   *
   * @param client the name of the client, for taking turns
   * @param deadline the time by which the slot is needed
   * @throws QueueFullException if the queue is full, or as full as this client may make it
   * @throws DeadlineException if the deadline passed before
   * @throws UnavailableException if this admission is closed
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Slot enter(String client, Deadline deadline) throws InterruptedException {
    long start = System.nanoTime();
    lock.lockInterruptibly();
    try {
      requireOpen();
      if (running < slots && queued == 0) {
        running++;
      } else {
        await(client, deadline);
      }
    } finally {
      lock.unlock();
    }
    return new Slot(Duration.ofNanos(System.nanoTime() - start));
  }

  private void await(String client, Deadline deadline) throws InterruptedException {
    Queue<Waiter> own = waiting.get(client);
    if (queued >= capacity
        || (own != null && own.size() >= capacity - capacity / KEPT_FOR_OTHERS)) {
      throw new QueueFullException(secondsUntilFree());
    }
    var waiter = new Waiter(lock.newCondition());
    if (own == null) {
      own = new ArrayDeque<>();
      waiting.put(client, own);
      turns.add(client);
    }
    own.add(waiter);
    queued++;
    try {
      long left = deadline.left().toNanos();
      while (!waiter.isAdmitted && !closed && left > 0) {
        left = waiter.admitted.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      if (waiter.isAdmitted) {
        leaveLocked();
      }
      throw e;
    } finally {
      if (!waiter.isAdmitted) {
        remove(client, own, waiter);
      }
    }
    if (!waiter.isAdmitted) {
      requireOpen();
      throw new DeadlineException();
    }
  }

  private void remove(String client, Queue<Waiter> own, Waiter waiter) {
    if (own.remove(waiter)) {
      queued--;
    }
    if (own.isEmpty()) {
      waiting.remove(client, own);
      turns.remove(client);
    }
  }

  private void leave(long nanos) {
    lock.lock();
    try {
      nanosOfService =
          nanosOfService == 0 ? nanos : nanosOfService + NEWEST * (nanos - nanosOfService);
      leaveLocked();
    } finally {
      lock.unlock();
    }
  }

  private void leaveLocked() {
    running--;
    if (!closed) {
      admitNext();
    }
    if (running == 0) {
      idle.signalAll();
    }
  }

  /** Admits the first request of the client whose turn it is. */
  private void admitNext() {
    String client = turns.poll();
    if (client == null) {
      return;
    }
    Queue<Waiter> own = waiting.get(client);
    Waiter next = own.remove();
    if (own.isEmpty()) {
      waiting.remove(client);
    } else {
      turns.add(client);
    }
    queued--;
    running++;
    next.isAdmitted = true;
    next.admitted.signal();
  }

  private void requireOpen() {
    if (closed) {
      throw new UnavailableException(UnavailableException.STOPPING);
    }
  }

  /** Returns the time after which a request has a chance again, in whole seconds from 1 to 60. */
  private int secondsUntilFree() {
    double seconds = nanosOfService * queued / slots / TimeUnit.SECONDS.toNanos(1);
    return (int) Math.clamp(Math.ceil(seconds), 1, 60);
  }

  /** Returns the number of requests that wait. */
  public int queued() {
    lock.lock();
    try {
      return queued;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the number of requests that have a slot. */
  public int running() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the number of requests that can have a slot at a time. */
  public int slots() {
    return slots;
  }

  /** Returns the number of requests that can wait at a time. */
  public int capacity() {
    return capacity;
  }

  /**
   * Refuses all further requests and those that wait, and waits for the running ones to end.
   *
   * @param longest the longest time to wait
   * @return true if none runs any more
   * @throws InterruptedException if the calling thread is interrupted
   */
  public boolean close(Duration longest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      closed = true;
      waiting.values().forEach(queue -> queue.forEach(waiter -> waiter.admitted.signal()));
      long left = longest.toNanos();
      while (running > 0 && left > 0) {
        left = idle.awaitNanos(left);
      }
      return running == 0;
    } finally {
      lock.unlock();
    }
  }
}
