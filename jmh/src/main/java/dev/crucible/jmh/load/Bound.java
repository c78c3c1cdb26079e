package dev.crucible.jmh.load;

import java.time.Duration;

/**
 * The end of a block: clients send no further request once one of both is reached. Immutable.
 *
 * @param requests the greatest number of requests
 * @param time the longest time
 */
record Bound(long requests, Duration time) {

  static Bound of(Duration time) {
    return new Bound(Long.MAX_VALUE, time);
  }
}
