package dev.crucible.harness.sample;

import java.util.List;
import java.util.Map;

/**
 * Samples, and what their files say of them.
 *
 * @param samples in the order of the files
 * @param scripts whole files that run as they are, with all that goes before a sample: those of the
 *     benchmark's folders where they are read in its own way
 * @param origin how they were made
 */
public record SampleSet(List<Sample> samples, Map<Draw, String> scripts, SampleOrigin origin) {
  public SampleSet {
    samples = List.copyOf(samples);
    scripts = Map.copyOf(scripts);
  }

  SampleSet(List<Sample> samples, SampleOrigin origin) {
    this(samples, Map.of(), origin);
  }
}
