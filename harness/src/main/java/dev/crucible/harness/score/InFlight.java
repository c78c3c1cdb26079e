package dev.crucible.harness.score;

/** Counts what is under way. Thread-safe. */
final class InFlight {
  private int count;

  synchronized void begin() {
    count++;
  }

  synchronized void end() {
    count--;
    notifyAll();
  }

  /** Waits until all that has begun has ended. */
  synchronized void await() throws InterruptedException {
    while (count > 0) {
      wait();
    }
  }
}
