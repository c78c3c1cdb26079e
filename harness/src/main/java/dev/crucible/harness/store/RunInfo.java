package dev.crucible.harness.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What a run is.
 *
 * @param name what people call it: its folder's name
 * @param started when its first part started
 * @param facts what else there is to know, in an order to show it in: the model, the setting, the
 *     engine with its mode, versions, machine, limits, files. Names are in lower case with spaces
 */
public record RunInfo(String name, Instant started, SequencedMap<String, String> facts) {
  public RunInfo {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
  }

  /** The fact of that name; empty when it is not known. */
  public String fact(String factName) {
    return facts.getOrDefault(factName, "");
  }
}
