package dev.crucible.runtime;

/**
 * When a context, or the worker that holds it, is replaced although nothing is wrong with it, so
 * that a long run does not grow.
 *
 * @param requests how many requests one serves at most
 * @param residentBytes a worker with one context that keeps more memory resident than this after a
 *     request is replaced; half as much more for each further context
 */
public record Retirement(int requests, long residentBytes) {

  /** Default of {@link #requests}. */
  public static final int DEFAULT_REQUESTS = 50_000;

  /** Default of {@link #residentBytes}: 3 GiB. */
  public static final long DEFAULT_RESIDENT_BYTES = 3L << 30;

  /** 50,000 requests, or 3 GiB. */
  public static final Retirement DEFAULT = new Retirement(DEFAULT_REQUESTS, DEFAULT_RESIDENT_BYTES);

  public Retirement {
    if (requests < 1) {
      throw new IllegalArgumentException("requests must be 1 or more, not " + requests);
    }
    if (residentBytes < 1) {
      throw new IllegalArgumentException("residentBytes must be 1 or more, not " + residentBytes);
    }
  }

  /** The memory above which a worker with so many contexts is replaced. */
  public long residentBytes(int contexts) {
    return residentBytes + residentBytes / 2 * (contexts - 1);
  }

  /** This, after another number of requests. */
  public Retirement afterRequests(int count) {
    return new Retirement(count, residentBytes);
  }

  /** This, above another size. */
  public Retirement aboveResidentBytes(long bytes) {
    return new Retirement(requests, bytes);
  }
}
