package dev.crucible.runtime.worker;

import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Copies of the native libraries that the Python environment has ready. Each context of a process
 * takes another; when none is left, GraalPy runs a program that makes one, which a worker may not.
 *
 * @param ready how many contexts of one process get a copy without that program
 * @param contexts how many the worker has at the same time
 * @param programs whether the worker may run programs, since the copies cannot be enough
 */
record LibraryCopies(int ready, int contexts, boolean programs) {

  static LibraryCopies of(SandboxConfig config) {
    int ready = count(config.pythonExecutable());
    boolean programs = config.isolation() == Isolation.FRESH || config.contexts() > ready;
    return new LibraryCopies(ready, config.contexts(), programs);
  }

  private static int count(Path pythonExecutable) {
    Path environment = pythonExecutable.toAbsolutePath().getParent().getParent();
    if (!Files.isDirectory(environment)) {
      return 0;
    }
    try (DirectoryStream<Path> copies =
        Files.newDirectoryStream(environment, "libpython-native.so.dup*")) {
      int count = 0;
      for (Path _ : copies) {
        count++;
      }
      return count;
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Whether a worker that has closed so many contexts could be left without a copy for the next.
   */
  boolean usedUp(long retiredContexts) {
    return !programs && retiredContexts > 0 && contexts + retiredContexts >= ready;
  }
}
