package dev.crucible.jmh.peer;

import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The peers that can run on this machine. Immutable.
 *
 * @param names the values for the parameter {@code peer} of {@link PeerBenchmark}: only Crucible's,
 *     or all
 * @param cpython the CPython that the others run on; empty if they cannot run
 * @param reason one sentence that says why the others cannot run; empty if they can
 */
public record Peers(List<String> names, Optional<CPython> cpython, String reason) {
  /** Copies the names. */
  public Peers {
    names = List.copyOf(names);
  }

  /**
   * Searches for a CPython, and makes the environment of the peers, which takes one to two minutes
   * the first time. Thread-safe.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Peers prepare() throws InterruptedException {
    try {
      return new Peers(names(true), Optional.of(PeerPython.ensure()), "");
    } catch (CPythonUnavailableException e) {
      return new Peers(names(false), Optional.empty(), e.getMessage());
    }
  }

  private static List<String> names(boolean withCPython) {
    return Arrays.stream(PeerName.values())
        .filter(name -> withCPython || !name.needsCPython())
        .map(PeerName::parameter)
        .toList();
  }

  /** Returns true if there are peers to compare Crucible with. */
  public boolean available() {
    return cpython.isPresent();
  }
}
