package dev.crucible.jmh.result;

import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.harness.data.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run was measured on, and what it left out: {@code environment.json}.
 *
 * @param date when the run began
 * @param quick whether it was cut short to end in minutes
 * @param facts of Crucible, the machine and the JVM, by name
 * @param peers of CPython and its packages, by name; {@link #MISSING} says why there are none
 * @param notes sentences on what was left out or failed
 */
public record MeasuredOn(
    Instant date,
    boolean quick,
    SequencedMap<String, String> facts,
    SequencedMap<String, String> peers,
    List<String> notes) {

  /** The file's name, beside {@link BenchResults#FILE}. */
  static final String FILE = "environment.json";

  /** The name, among the facts of the peers, of the sentence that says why there are none. */
  public static final String MISSING = "missing";

  public static final String MODE = "mode";
  public static final String GRAALPY = "GraalPy";
  public static final String NUMPY = "NumPy";
  public static final String JVM = "JVM";
  public static final String CPU = "CPU";
  public static final String CORES = "cores";
  public static final String MEMORY = "memory";
  public static final String SYSTEM = "system";

  /** What moves every score when it changes; the version of Crucible is what is compared. */
  private static final List<String> CONDITIONS =
      List.of(MODE, GRAALPY, NUMPY, JVM, CPU, CORES, MEMORY, SYSTEM);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public MeasuredOn {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    peers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(peers));
    notes = List.copyOf(notes);
  }

  public MeasuredOn withNotes(List<String> sentences) {
    return new MeasuredOn(date, quick, facts, peers, sentences);
  }

  public String fact(String name) {
    return facts.getOrDefault(name, "unknown");
  }

  public Optional<String> whyNoPeers() {
    return Optional.ofNullable(peers.get(MISSING));
  }

  /** What differs from another run so that their scores are not of the code alone. */
  public List<String> differencesFrom(MeasuredOn other) {
    List<String> differences = new ArrayList<>();
    for (String name : CONDITIONS) {
      if (!Objects.equals(facts.get(name), other.facts.get(name))) {
        differences.add("%s: %s, was %s".formatted(name, fact(name), other.fact(name)));
      }
    }
    if (quick != other.quick) {
      differences.add(quick ? "a quick run, was a full one" : "a full run, was a quick one");
    }
    return differences;
  }

  public void write(Path file) {
    OutputFile.write(file, JSON.writeValueAsString(this) + "\n");
  }

  /** Where the environment of a file with results is kept. */
  public static Path beside(Path results) {
    String name = results.getFileName().toString();
    return results.resolveSibling(
        name.equals(BenchResults.FILE) ? FILE : name.replaceFirst("\\.json$", "") + "." + FILE);
  }

  /**
   * The environment of a file with results; empty when nothing was left beside it.
   *
   * @throws DataException when what is there cannot be read
   */
  public static Optional<MeasuredOn> of(Path results) {
    Path file = beside(results);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), MeasuredOn.class));
    } catch (JacksonException | NullPointerException e) {
      throw new DataException(
          "%s is not what 'crucible bench' wrote; delete it, or measure again.".formatted(file), e);
    }
  }
}
