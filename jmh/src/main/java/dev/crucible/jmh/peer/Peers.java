package dev.crucible.jmh.peer;

import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which peers can run on this machine.
 *
 * @param names values for the parameter {@code peer} of {@link PeerBenchmark}: Crucible's alone, or
 *     all
 * @param cpython what the others run on; empty if they cannot run
 * @param reason one sentence that says why they cannot run; empty if they can
 */
public record Peers(List<String> names, Optional<CPython> cpython, String reason) {
  public Peers {
    names = List.copyOf(names);
  }

  /**
   * Looks for a CPython, and makes the environment that the peers run in, which takes a minute or
   * two the first time. Thread-safe.
   *
   * @throws InterruptedException when the calling thread is interrupted
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

  /** Whether there is anything to compare Crucible with. */
  public boolean available() {
    return cpython.isPresent();
  }
}
