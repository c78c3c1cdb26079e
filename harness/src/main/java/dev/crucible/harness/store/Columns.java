package dev.crucible.harness.store;

/** The growth policy of arrays that hold a column. */
final class Columns {
  private static final int MOST = Integer.MAX_VALUE - 8;

  private Columns() {}

  /**
   * Returns a capacity of at least {@code needed}, with room for half as many more.
   *
   * @throws IllegalStateException if no array is that large
   */
  static int grown(int needed) {
    if (needed < 0 || needed > MOST) {
      throw new IllegalStateException("a run has too many results for one process");
    }
    return (int) Math.min(MOST, needed + (needed >>> 1) + 16L);
  }
}
