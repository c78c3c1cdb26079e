package dev.crucible.jmh.bench;

import dev.crucible.jmh.report.PeerTable;
import dev.crucible.jmh.result.MeasuredOn;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the peers run on.
 *
 * @param names those that can run here, as the parameter {@code peer} calls them
 * @param cpython the executable that single calls are compared with; empty without one
 * @param facts of CPython and its packages, by name; under {@link MeasuredOn#MISSING} stands why
 *     there is none
 */
record PeerFacts(List<String> names, Optional<Path> cpython, SequencedMap<String, String> facts) {

  PeerFacts {
    names = List.copyOf(names);
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
  }

  /** Whether a benchmark can run: it is of no peer, or of one that is there. */
  boolean allow(BenchCase one) {
    String peer = one.params().get(PeerTable.PEER);
    return peer == null || names.contains(peer);
  }
}
