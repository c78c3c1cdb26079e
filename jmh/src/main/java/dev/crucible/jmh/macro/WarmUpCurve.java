package dev.crucible.jmh.macro;

import java.util.ArrayList;
import java.util.List;

/** Throughput over time, a point for so many samples. Not thread-safe. */
final class WarmUpCurve {
  private final int window;
  private final long start;
  private final List<List<Double>> points = new ArrayList<>();
  private long windowStart;
  private int inWindow;

  /**
   * An empty curve.
   *
   * @param window how many samples make a point
   * @param startNanos when the first sample starts, by {@link System#nanoTime()}
   */
  WarmUpCurve(int window, long startNanos) {
    this.window = window;
    this.start = startNanos;
    this.windowStart = startNanos;
  }

  /** A sample had its verdict. */
  void finished(long nanos) {
    if (++inWindow < window) {
      return;
    }
    points.add(List.of((nanos - start) / 1e9, window * 1e9 / (nanos - windowStart)));
    windowStart = nanos;
    inWindow = 0;
  }

  /** Seconds since the start, and samples a second in the window that ended then. */
  List<List<Double>> points() {
    return List.copyOf(points);
  }
}
