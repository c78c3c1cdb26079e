package dev.crucible.jmh.load;

import java.util.List;

/**
 * What the processes of a service used during a block, and what was done to them. Immutable.
 *
 * @param cpuSeconds the processor time, in seconds; NaN if it is not known
 * @param resident the resident memory, sampled at regular intervals
 * @param killed the number of workers that were killed
 */
record Usage(double cpuSeconds, List<Resident> resident, int killed) {
  static final Usage UNKNOWN = new Usage(Double.NaN, List.of(), 0);

  Usage {
    resident = List.copyOf(resident);
  }
}
