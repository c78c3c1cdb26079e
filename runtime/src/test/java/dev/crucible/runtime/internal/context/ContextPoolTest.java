package dev.crucible.runtime.internal.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.internal.request.PhaseClock;
import dev.crucible.runtime.internal.verdict.EndReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests of the pool and its queue, with contexts that serve one request each. */
@Tag("python")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ContextPoolTest {
  private static final NumpyLoading ON_DEMAND = NumpyLoading.ON_DEMAND;
  private static final String ENDLESS = "while True: pass";

  private final List<Engine> engines = new ArrayList<>();
  private final AtomicBoolean outOfMemory = new AtomicBoolean();

  /** Such a request had no answer, and its place in the pool was lost. */
  @Test
  void aRequestForWhoseContextThereIsNoMemoryFails() throws Exception {
    try (ContextPool pool = pool()) {
      var queue = new RequestQueue(pool, ON_DEMAND);
      assertThat(submit(queue, "x = 1").outcome()).isEqualTo(Outcome.PASSED);
      outOfMemory.set(true);
      assertThatThrownBy(() -> submit(queue, "x = 2")).hasCauseInstanceOf(OutOfMemoryError.class);
      assertThat(submit(queue, "x = 3").outcome()).isEqualTo(Outcome.PASSED);
      assertThat(engines).hasSize(3).containsOnly(engines.getFirst());
    }
  }

  /** The result of the request before was lost, and no later one was started. */
  @Test
  void aRequestForWhoseContextThereIsNoThreadFailsAlone() throws Exception {
    Executor makers =
        task -> {
          if (outOfMemory.getAndSet(false)) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          Thread.ofPlatform().daemon().start(task);
        };
    try (ContextPool pool = pool()) {
      var queue = new RequestQueue(pool, ON_DEMAND, makers);
      var first = new Answer();
      RequestQueue.QueuedRequest running = queue.submit(request(ENDLESS), Set.of(), first);
      var second = new Answer();
      var _ = queue.submit(request("x = 2"), Set.of(), second);
      outOfMemory.set(true);
      queue.interrupt(running);
      assertThat(first.future.get().detail()).isEqualTo(new EndReason.Interrupted().sentence());
      assertThatThrownBy(second.future::get).hasCauseInstanceOf(OutOfMemoryError.class);
      assertThat(submit(queue, "x = 3").outcome()).isEqualTo(Outcome.PASSED);
    }
  }

  /** Such a request ran to its limit of time, since the interruption found the one before it. */
  @Test
  void aRequestThatIsInterruptedWhileItIsStartedEnds() throws Exception {
    try (ContextPool pool = pool()) {
      var queue = new RequestQueue(pool, ON_DEMAND);
      RequestQueue.QueuedRequest running = queue.submit(request(ENDLESS), Set.of(), new Answer());
      var submitted = new CompletableFuture<RequestQueue.QueuedRequest>();
      var second =
          new Answer() {
            @Override
            public void started() {
              queue.interrupt(submitted.join());
            }
          };
      submitted.complete(queue.submit(request(ENDLESS), Set.of(), second));
      queue.interrupt(running);
      assertThat(second.future.get().detail()).isEqualTo(new EndReason.Interrupted().sentence());
    }
  }

  /** Two contexts ran code on one engine: the new one, and the old one that was being closed. */
  @Test
  void anEngineIsUsedAgainOnceItsContextIsClosed() throws Exception {
    var endless = new CompletableFuture<Future<ExecutionResult>>();
    ContextPool.ContextFactory contexts =
        (engine, first, config, withNumpy, number) -> {
          if (!engines.isEmpty()) {
            assertThat(endless.join().isDone()).isTrue();
          }
          engines.add(engine);
          return new ContextSlot(engine, first, config, withNumpy, number);
        };
    try (var pool = new ContextPool(config(), contexts)) {
      ContextSlot slot = pool.acquire(Set.of());
      endless.complete(slot.submit(request(ENDLESS), Set.of(), new PhaseClock(Phase.QUEUED)));
      pool.release(slot);
      pool.release(pool.acquire(Set.of()));
      assertThat(engines).hasSize(2).containsOnly(engines.getFirst());
    }
  }

  /** Returns a pool whose next context finds no memory if {@link #outOfMemory} is set. */
  private ContextPool pool() {
    return new ContextPool(
        config(),
        (engine, first, config, withNumpy, number) -> {
          engines.add(engine);
          if (outOfMemory.getAndSet(false)) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          return new ContextSlot(engine, first, config, withNumpy, number);
        });
  }

  private static SandboxConfig config() {
    return SandboxConfig.newBuilder(TestPython.executable())
        .isolation(Isolation.FRESH)
        .numpyLoading(ON_DEMAND)
        .build();
  }

  private static ExecutionRequest request(String code) {
    return ExecutionRequest.of("r", Section.sample("sample.py", code));
  }

  private static ExecutionResult submit(RequestQueue queue, String code) throws Exception {
    var answer = new Answer();
    var _ = queue.submit(request(code), Set.of(), answer);
    return answer.future.get();
  }

  /** The answer to a request. */
  private static class Answer implements RequestListener {
    final CompletableFuture<ExecutionResult> future = new CompletableFuture<>();

    @Override
    public void started() {
      // The result matters only.
    }

    @Override
    public void ended(ExecutionResult result) {
      future.complete(result);
    }

    @Override
    public void failed(Throwable cause) {
      future.completeExceptionally(cause);
    }
  }
}
