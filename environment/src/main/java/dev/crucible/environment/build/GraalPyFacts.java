package dev.crucible.environment.build;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of {@code graalpy_facts.py}.
 *
 * @param tag the wheel tag of modules compiled for this GraalPy
 * @param pythonVersion the Python version that it implements
 * @param rules GraalPy's compatibility rule for each package, by the package's name
 */
record GraalPyFacts(String tag, String pythonVersion, Map<String, Rule> rules) {

  /**
   * The treatment of one package.
   *
   * @param patch the file name of the patch, or null for none
   * @param autopatch true if GraalPy rewrites the package's C code automatically
   */
  record Rule(String patch, boolean autopatch) {}

  static GraalPyFacts read(Path file) {
    return JsonMapper.shared().readValue(file, GraalPyFacts.class);
  }
}
