package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;

@WithGuest
class GilReleaseTest {
  private final Guest guest;

  GilReleaseTest(Guest guest) {
    this.guest = guest;
  }

  /** The guest's context is the first of the engine. Without a release this does not end. */
  @Test
  void aSecondThreadGetsInWhileOneLoopsInALaterContext() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Context context =
        Context.newBuilder("python")
            .engine(guest.engine())
            .allowHostAccess(HostAccess.NONE)
            .allowCreateThread(true)
            .build();
    try {
      var looping = new CountDownLatch(1);
      ProxyExecutable begin =
          _ -> {
            looping.countDown();
            return null;
          };
      Value loop =
          threads
              .submit(() ->
                  context.eval(
                      "python",
                      """
                      done = False
                      def loop(begin):
                          begin()
                          while not done:
                              pass
                          return "ended"
                      loop
                      """))
              .get();
      GilRelease.startFor(context);
      Future<String> first = threads.submit(() -> loop.execute(begin).asString());
      looping.await();
      threads.submit(() -> context.eval("python", "done = True")).get(1, TimeUnit.MINUTES);
      assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo("ended");
    } finally {
      context.close(true);
      threads.shutdown();
    }
  }
}
