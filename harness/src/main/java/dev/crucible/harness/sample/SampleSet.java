package dev.crucible.harness.sample;

import java.util.List;
import java.util.Map;

/**
 * Samples and the origin that their files record.
 *
 * @param samples the samples in the order of the files
 * @param scripts whole files that run unchanged, with all code before a sample: the files of the
 *     benchmark's directories, if they are read by its own convention
 * @param origin how the samples were made
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
