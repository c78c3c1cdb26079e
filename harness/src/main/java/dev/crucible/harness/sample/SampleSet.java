package dev.crucible.harness.sample;

import java.util.List;

/**
 * Samples, and what their files say of them.
 *
 * @param samples in the order of the files
 * @param origin how they were made
 */
public record SampleSet(List<Sample> samples, SampleOrigin origin) {
  public SampleSet {
    samples = List.copyOf(samples);
  }
}
