package dev.crucible.runtime.internal.limit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {

  /** A full heap made a look fail, and the context had no limits from then on. */
  @Test
  void theCallbackRunsAgainAfterItHasFailed() throws Exception {
    try (var watchdog = new Watchdog(1)) {
      var looks = new CountDownLatch(3);
      watchdog.watch(
          () -> {
            looks.countDown();
            throw new OutOfMemoryError("of a test");
          },
          Duration.ofHours(1));
      looks.await();
      var others = new CountDownLatch(2);
      watchdog.watch(others::countDown, Duration.ofHours(1));
      others.await();
    }
  }
}
