package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import dev.crucible.runtime.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts that all requests of a sub-step have in common. They are the same objects in each
 * request, so that a worker receives them once.
 *
 * @param setup the dependencies
 * @param tests the tests with their targets
 * @param key what the keys of the executions need
 * @param isProgram whether samples are programs, which tests run
 */
record CommonParts(Section setup, List<Section> tests, KeyParts key, boolean isProgram) {
  /** The sections before the tests: the dependencies, which are trusted, and the sample. */
  static final int BEFORE_TESTS = 2;

  CommonParts {
    tests = List.copyOf(tests);
  }

  /** Returns the sections of a request for a sample. */
  List<Section> around(Section sample) {
    List<Section> sections = new ArrayList<>(tests.size() + BEFORE_TESTS);
    sections.add(setup);
    sections.add(sample);
    sections.addAll(tests);
    return sections;
  }

  /** Returns the file name of a sample's code; names that begin with {@code crucible/} are ours. */
  static String codeName(StepId step) {
    String name = step + ".py";
    return name.startsWith("crucible/") ? "./" + name : name;
  }
}
