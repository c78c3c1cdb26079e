package dev.crucible.jmh.bench;

import dev.crucible.jmh.peer.FunctionsBenchmark;
import dev.crucible.jmh.report.PeerTable;
import dev.crucible.jmh.result.MeasuredOn;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The description of the environment of the peers. Immutable.
 *
 * @param names the peers that can run here, as values of the parameter {@code peer}
 * @param cpython the executable that single calls are compared with; empty if there is none
 * @param facts the versions of CPython and its packages, by name; if there is no CPython, the
 *     reason, under {@link MeasuredOn#MISSING}
 */
record PeerFacts(List<String> names, Optional<Path> cpython, SequencedMap<String, String> facts) {

  PeerFacts {
    names = List.copyOf(names);
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
  }

  /**
   * Returns true if a benchmark can run: it has no peer, or its peer is available, and so are its
   * samples. CPython makes those of {@link FunctionsBenchmark}.
   */
  boolean allow(BenchCase one) {
    String peer = one.params().get(PeerTable.PEER);
    boolean samples =
        cpython.isPresent() || !one.className().equals(FunctionsBenchmark.class.getName());
    return peer == null || (names.contains(peer) && samples);
  }
}
