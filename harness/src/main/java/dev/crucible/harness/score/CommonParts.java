package dev.crucible.harness.score;

import dev.crucible.runtime.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * What requests of a sub-step have in common: the same objects in each, so that a worker gets them
 * once.
 *
 * @param setup the dependencies
 * @param tests the tests with their targets
 * @param digest of all that outcomes depend on apart from the sample, in hexadecimal
 * @param normalizes whether a sample can be brought to its normal form apart from what it comes
 *     after
 */
record CommonParts(Section setup, List<Section> tests, String digest, boolean normalizes) {
  CommonParts {
    tests = List.copyOf(tests);
  }

  /** The sections of a request for a sample. */
  List<Section> around(Section sample) {
    List<Section> sections = new ArrayList<>(tests.size() + 2);
    sections.add(setup);
    sections.add(sample);
    sections.addAll(tests);
    return sections;
  }
}
