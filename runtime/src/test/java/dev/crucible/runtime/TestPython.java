package dev.crucible.runtime;

import java.nio.file.Path;

/** The Python environment for tests. */
final class TestPython {

  private TestPython() {}

  static Path executable() {
    return Path.of(System.getProperty("user.home"), ".cache/crucible/envs/early/bin/python");
  }
}
