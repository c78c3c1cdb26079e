package dev.crucible.jmh.macro;

/**
 * When samples arrive: at a fixed rate, whatever becomes of those before.
 *
 * @param intervalNanos the time between two
 */
record ArrivalSchedule(long intervalNanos) {

  ArrivalSchedule {
    if (intervalNanos < 1) {
      throw new IllegalArgumentException("intervalNanos must be 1 or more, not " + intervalNanos);
    }
  }

  /** So many arrivals a second. */
  static ArrivalSchedule ofRate(double perSecond) {
    return new ArrivalSchedule(Math.round(1e9 / perSecond));
  }

  /** When an arrival is due, counted from 0, after the first: nanoseconds. */
  long due(int arrival) {
    return intervalNanos * arrival;
  }

  /** Arrivals a second. */
  double perSecond() {
    return 1e9 / intervalNanos;
  }
}
