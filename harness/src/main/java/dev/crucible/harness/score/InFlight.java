package dev.crucible.harness.score;

/** A count of operations in flight. Thread-safe. */
final class InFlight {
  private int count;

  synchronized void begin() {
    count++;
  }

  synchronized void end() {
    count--;
    notifyAll();
  }

  /** Waits until the count is 0. */
  synchronized void await() throws InterruptedException {
    while (count > 0) {
      wait();
    }
  }
}
