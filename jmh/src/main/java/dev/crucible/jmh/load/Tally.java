package dev.crucible.jmh.load;

import dev.crucible.jmh.load.Reply.Kind;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what becomes of requests while clients run. Thread-safe. */
final class Tally {
  /** The significant digits that times are kept to. */
  static final int DIGITS = 3;

  private static final int KEPT_COMPLAINTS = 5;

  private final LongAdder answered = new LongAdder();
  private final LongAdder hostile = new LongAdder();
  private final LongAdder wrong = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder busy = new LongAdder();
  private final Histogram latencies = new ConcurrentHistogram(DIGITS);
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final AtomicInteger complained = new AtomicInteger();

  void add(KnownScript script, Reply reply) {
    busy.add(reply.busy());
    if (script.isHostile()) {
      hostile.increment();
    }
    if (reply.kind() == Kind.FAILED) {
      failed.increment();
    } else {
      answered.increment();
      if (!script.isHostile()) {
        latencies.recordValue(reply.nanos());
      }
    }
    if (reply.kind() == Kind.WRONG) {
      wrong.increment();
    }
    if (reply.kind() != Kind.RIGHT && complained.getAndIncrement() < KEPT_COMPLAINTS) {
      complaints.add("%s: %s".formatted(reply.kind(), reply.detail()));
    }
  }

  /** Returns what was counted, after the clients have ended. */
  Block block(double seconds, Usage usage) {
    return new Block(
        seconds,
        answered.sum(),
        hostile.sum(),
        wrong.sum(),
        failed.sum(),
        busy.sum(),
        latencies,
        usage,
        List.copyOf(complaints));
  }
}
