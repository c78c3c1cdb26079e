package dev.crucible.runtime;

/**
 * The rule by which contexts and workers are replaced although they work, so that memory does not
 * grow without bound in a long run. Immutable.
 *
 * @param requests the number of requests after which a context or a worker is replaced; 1 or more
 * @param residentBytes the resident memory, in bytes, above which a worker with one context is
 *     replaced after a request; 1 or more. Each further context adds half of it. No effect in
 *     process
 * @since 0.1
 */
public record Retirement(int requests, long residentBytes) {

  /** The default of {@link #requests()}: 200,000. */
  public static final int DEFAULT_REQUESTS = 200_000;

  /** The default of {@link #residentBytes()}: 3 GiB. */
  public static final long DEFAULT_RESIDENT_BYTES = 3L << 30;

  /** The default rule: after 200,000 requests, or above 3 GiB. */
  public static final Retirement DEFAULT = new Retirement(DEFAULT_REQUESTS, DEFAULT_RESIDENT_BYTES);

  /**
   * Creates a rule.
   *
   * @throws IllegalArgumentException if a number is less than 1
   */
  public Retirement {
    if (requests < 1) {
      throw new IllegalArgumentException("requests must be 1 or more, not " + requests);
    }
    if (residentBytes < 1) {
      throw new IllegalArgumentException("residentBytes must be 1 or more, not " + residentBytes);
    }
  }

  /**
   * Returns the resident memory, in bytes, above which a worker is replaced.
   *
   * @param contexts the number of the worker's contexts, 1 or more
   */
  public long residentBytes(int contexts) {
    return residentBytes + residentBytes / 2 * (contexts - 1);
  }

  /** Returns a copy of this rule with another number of requests. */
  public Retirement afterRequests(int count) {
    return new Retirement(count, residentBytes);
  }

  /** Returns a copy of this rule with another size of resident memory. */
  public Retirement aboveResidentBytes(long bytes) {
    return new Retirement(requests, bytes);
  }
}
