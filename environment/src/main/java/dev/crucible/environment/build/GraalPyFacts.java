package dev.crucible.environment.build;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code graalpy_facts.py} found out.
 *
 * @param tag the wheel tag of modules compiled for it
 * @param pythonVersion the version of Python it implements
 * @param rules by package, which compatibility patch GraalPy has
 */
record GraalPyFacts(String tag, String pythonVersion, Map<String, Rule> rules) {

  /**
   * One package's treatment.
   *
   * @param patch the patch's file name, or null for none
   * @param autopatch whether to run GraalPy's automatic rewriting of C code
   */
  record Rule(String patch, boolean autopatch) {}

  static GraalPyFacts read(Path file) {
    return JsonMapper.shared().readValue(file, GraalPyFacts.class);
  }
}
