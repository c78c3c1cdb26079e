package dev.crucible.jmh.micro;

import dev.crucible.harness.cpython.CPython;
import dev.crucible.jmh.peer.Peers;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The CPython that calls are compared with: that of the peers, which has the NumPy version of the
 * guests.
 */
final class ComparedPython {
  private ComparedPython() {}

  /**
   * Returns the executable, and makes the environment first if necessary. Empty if this machine has
   * no suitable CPython.
   */
  static Optional<Path> find() throws InterruptedException {
    return Peers.prepare().cpython().map(CPython::executable);
  }
}
