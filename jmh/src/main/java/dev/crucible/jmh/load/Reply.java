package dev.crucible.jmh.load;

/**
 * What became of a request. Immutable.
 *
 * @param kind whether it was answered, and rightly
 * @param detail one sentence about what is wrong; empty if nothing is
 * @param busy the number of times that the service was too busy, and the request was repeated
 * @param nanos the time from the first attempt to the answer
 */
record Reply(Kind kind, String detail, int busy, long nanos) {

  /** What a request can result in. */
  enum Kind {
    /** Answered as expected. */
    RIGHT,
    /** Answered in another way. */
    WRONG,
    /** Not answered: no HTTP status 200, no connection, or an error of the sandbox's own. */
    FAILED
  }
}
