package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithGuest
class GuestThreadsTest {
  private static final int SHALLOW = 100;

  private final Guest guest;
  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
  private final AtomicBoolean running = new AtomicBoolean(true);
  private GuestThreads threads;
  private Value module;
  private Value exception;

  GuestThreadsTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void define() {
    threads = GuestThreads.ofCurrent();
    module =
        guest.module(
            """
            import sys, threading

            class Stopped(BaseException):
                pass

            exception = Stopped("by the host")
            caught = 0

            def loop(*_):
                while True:
                    pass

            def stubborn():
                global caught
                while True:
                    try:
                        loop()
                    except BaseException:
                        caught += 1

            def lenient(begin, stop):
                # Catches what is raised, be it once more while that is caught.
                while True:
                    try:
                        begin()
                        loop()
                    except Stopped as found:
                        try:
                            stop()
                            return found is exception
                        except Stopped:
                            pass

            def until(enough):
                while not enough():
                    pass
                return "went on"

            def deep(calls, then):
                return then() if calls == 0 else deep(calls - 1, then)

            def start(begin, stop):
                thread = threading.Thread(target=lenient, args=(begin, stop))
                thread.start()
                return thread
            """);
    exception = module.getMember("exception");
  }

  @AfterEach
  void endTheWatchdog() throws InterruptedException {
    watchdog.shutdown();
    watchdog.awaitTermination(1, TimeUnit.MINUTES);
  }

  /** Does it again and again, as nothing is raised while the guest is not in its own code. */
  private void meanwhile(Runnable action) {
    var _ =
        watchdog.scheduleWithFixedDelay(
            () -> {
              if (running.get()) {
                action.run();
              } else {
                watchdog.shutdown();
              }
            },
            0,
            5,
            TimeUnit.MILLISECONDS);
  }

  private void raise(boolean insisting) {
    threads.raise(threads.own(), exception, running::get, insisting);
  }

  private Value run(String function, Object... arguments) {
    try {
      return module.invokeMember(function, arguments);
    } finally {
      running.set(false);
    }
  }

  private static ProxyExecutable nothing() {
    return _ -> null;
  }

  private ProxyExecutable stop() {
    return _ -> {
      running.set(false);
      return null;
    };
  }

  @Test
  void theThreadIsTheOneThatHasEntered() {
    assertThat(threads.own()).isSameAs(Thread.currentThread());
  }

  @Test
  void anExceptionEndsALoop() {
    meanwhile(() -> raise(false));
    assertThatThrownBy(() -> run("loop"))
        .isInstanceOfSatisfying(
            PolyglotException.class, e -> assertThat(e.isGuestException()).isTrue())
        .hasMessageContaining("Stopped: by the host");
  }

  @Test
  void theExceptionIsTheGuestsOwnAndCanBeCaught() {
    meanwhile(() -> raise(false));
    assertThat(run("lenient", nothing(), stop()).asBoolean()).isTrue();
  }

  @Test
  void nobodyCatchesForGoodWhatIsRaisedInsistingly() {
    meanwhile(() -> raise(true));
    assertThatThrownBy(() -> run("stubborn")).hasMessageContaining("Stopped: by the host");
  }

  @Test
  void nothingIsRaisedThatIsNotWantedAnyMore() {
    var asked = new AtomicInteger();
    meanwhile(() ->
        threads.raise(
            threads.own(),
            exception,
            () -> {
              asked.incrementAndGet();
              return false;
            },
            true));
    ProxyExecutable enough = _ -> asked.get() > 3;
    assertThat(run("until", enough).asString()).isEqualTo("went on");
  }

  @Test
  void aThreadWithTooManyCallsGetsARecursionError() {
    meanwhile(() -> threads.limitDepth(threads.own(), SHALLOW));
    assertThatThrownBy(() -> run("deep", 2 * SHALLOW, module.getMember("loop")))
        .hasMessageContaining("RecursionError: maximum recursion depth exceeded");
  }

  @Test
  void aThreadWithFewerCallsGetsNone() {
    meanwhile(() -> {
      threads.limitDepth(threads.own(), SHALLOW);
      raise(false);
    });
    assertThatThrownBy(() -> run("deep", SHALLOW / 2, module.getMember("loop")))
        .hasMessageContaining("Stopped: by the host");
  }

  @Test
  void aGuestMayAllowItselfMoreCalls() {
    guest.run(module, "usual = sys.getrecursionlimit()\nsys.setrecursionlimit(usual + 1)");
    try {
      meanwhile(() -> {
        threads.limitDepth(threads.own(), SHALLOW);
        raise(false);
      });
      assertThatThrownBy(() -> run("deep", 2 * SHALLOW, module.getMember("loop")))
          .hasMessageContaining("Stopped: by the host");
    } finally {
      guest.run(module, "sys.setrecursionlimit(usual)");
    }
  }

  @Test
  void threadsThatTheGuestHasStartedAreKnownAndCanBeStopped() {
    assertThat(threads.anyStarted()).isFalse();
    assertThat(threads.startedByGuest()).isEmpty();

    var begun = new AtomicBoolean();
    ProxyExecutable begin =
        _ -> {
          begun.set(true);
          return null;
        };
    Value thread = module.invokeMember("start", begin, stop());
    threads.noteStarted(thread.getMember("ident").asLong());
    assertThat(threads.anyStarted()).isTrue();
    assertThat(threads.startedByGuest()).hasSize(1).doesNotContain(threads.own());

    Thread started = threads.startedByGuest().getFirst();
    meanwhile(() -> {
      if (begun.get()) {
        threads.raise(started, exception, running::get, false);
      }
    });
    thread.invokeMember("join");
    assertThat(running).as("the thread ended by itself").isFalse();
    assertThat(thread.invokeMember("is_alive").asBoolean()).isFalse();

    assertThat(threads.anyStarted()).isTrue();
    threads.forgetStarted();
    assertThat(threads.anyStarted()).isFalse();
  }
}
