package dev.crucible.jmh.load;

import java.util.List;

/**
 * What the processes of a service used during a block, and what was done to them. Immutable.
 *
 * @param cpuSeconds the processor time, in seconds; NaN if it is not known
 * @param residentBytes the resident memory of all processes, in bytes, sampled at regular intervals
 * @param killed the number of workers that were killed
 */
record Usage(double cpuSeconds, List<Long> residentBytes, int killed) {
  static final Usage UNKNOWN = new Usage(Double.NaN, List.of(), 0);

  Usage {
    residentBytes = List.copyOf(residentBytes);
  }
}
