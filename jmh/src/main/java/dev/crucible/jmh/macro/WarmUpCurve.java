package dev.crucible.jmh.macro;

import java.util.ArrayList;
import java.util.List;

/** The throughput over time, with one point for each window of samples. Not thread-safe. */
final class WarmUpCurve {
  private final int window;
  private final long start;
  private final List<List<Double>> points = new ArrayList<>();
  private long windowStart;
  private int inWindow;

  /**
   * Creates an empty curve.
   *
   * @param window the number of samples of a point
   * @param startNanos the start of the first sample, by {@link System#nanoTime()}
   */
  WarmUpCurve(int window, long startNanos) {
    this.window = window;
    this.start = startNanos;
    this.windowStart = startNanos;
  }

  /** Records the time at which a sample got its verdict, by {@link System#nanoTime()}. */
  void finished(long nanos) {
    if (++inWindow < window) {
      return;
    }
    points.add(List.of((nanos - start) / 1e9, window * 1e9 / (nanos - windowStart)));
    windowStart = nanos;
    inWindow = 0;
  }

  /**
   * Returns the points: the seconds since the start, and the samples per second in the window that
   * ended then.
   */
  List<List<Double>> points() {
    return List.copyOf(points);
  }
}
