package dev.crucible.jmh.micro;

import dev.crucible.harness.cpython.CPython;
import dev.crucible.jmh.peer.Peers;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The CPython that calls are compared with: the peers', with the NumPy version that guests have.
 */
final class ComparedPython {
  private ComparedPython() {}

  /** Its executable; it is made when it is not there. Empty where there can be none. */
  static Optional<Path> find() throws InterruptedException {
    return Peers.prepare().cpython().map(CPython::executable);
  }
}
