package dev.crucible.jmh.macro;

/**
 * The arrival times of samples: a fixed rate, independent of how long earlier samples take.
 *
 * @param intervalNanos the time between two arrivals, in nanoseconds, 1 or more
 */
record ArrivalSchedule(long intervalNanos) {

  ArrivalSchedule {
    if (intervalNanos < 1) {
      throw new IllegalArgumentException("intervalNanos must be 1 or more, not " + intervalNanos);
    }
  }

  /**
   * Returns the schedule of a rate.
   *
   * @param perSecond the number of arrivals per second
   */
  static ArrivalSchedule ofRate(double perSecond) {
    return new ArrivalSchedule(Math.round(1e9 / perSecond));
  }

  /**
   * Returns the time at which an arrival is due, in nanoseconds after the first.
   *
   * @param arrival the number of the arrival, from 0
   */
  long due(int arrival) {
    return intervalNanos * arrival;
  }

  /** Returns the number of arrivals per second. */
  double perSecond() {
    return 1e9 / intervalNanos;
  }
}
