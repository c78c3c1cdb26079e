package dev.crucible.harness.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The name, start and metadata of a run. Immutable.
 *
 * @param name the name for people: that of the run's directory
 * @param started the start of the run's first part
 * @param facts the run's metadata in the order of display: the model, the setting, the engine with
 *     its mode, versions, machine, limits, files. Names are in lower case, with spaces
 */
public record RunInfo(String name, Instant started, SequencedMap<String, String> facts) {
  /** Copies the map. */
  public RunInfo {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
  }

  /** Returns the metadata of a name; empty if there is none. */
  public String fact(String factName) {
    return facts.getOrDefault(factName, "");
  }
}
