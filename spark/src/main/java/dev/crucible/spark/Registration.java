package dev.crucible.spark;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * The registration of executors, one after another, once an application has started. Spark says
 * nothing to the user while there is none, and counts only those that are there.
 *
 * @param executors returns the number of executors that have registered
 * @param pause the time between two looks at it
 */
record Registration(IntSupplier executors, Duration pause) {
  /** The looks without an executor after which the user is told: 15 seconds. */
  private static final int NOTICE = 75;

  /** The looks without a further executor after which no more are awaited: 3 seconds. */
  private static final int SETTLED = 15;

  /** Creates the usual one, which looks five times a second. */
  static Registration of(IntSupplier executors) {
    return new Registration(executors, Duration.ofMillis(200));
  }

  /**
   * Waits until an executor has registered, however long that takes, and no further one follows.
   *
   * @param waiting called once if there is no executor for long
   */
  void await(Runnable waiting) throws InterruptedException {
    int count = 0;
    int same = 0;
    boolean told = false;
    while (count == 0 || same < SETTLED) {
      int now = executors.getAsInt();
      same = now == count ? same + 1 : 0;
      count = now;
      if (count == 0 && same >= NOTICE && !told) {
        waiting.run();
        told = true;
      }
      Thread.sleep(pause);
    }
  }
}
