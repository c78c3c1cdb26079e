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
 * The environment of a run, and what the run left out: the file {@code environment.json}.
 * Immutable.
 *
 * @param date the start of the run
 * @param quick true if the run was limited to minutes
 * @param facts the facts about Crucible, the machine and the JVM, by name
 * @param peers the versions of CPython and its packages, by name; if there is no CPython, the
 *     reason, under {@link #MISSING}
 * @param notes sentences about what was left out or failed
 */
public record MeasuredOn(
    Instant date,
    boolean quick,
    SequencedMap<String, String> facts,
    SequencedMap<String, String> peers,
    List<String> notes) {

  /** The file's name, beside {@link BenchResults#FILE}. */
  static final String FILE = "environment.json";

  /** The name, in {@link #peers}, of the sentence that says why there is no CPython. */
  public static final String MISSING = "missing";

  /** The mode of GraalPy's engine, with the reason. */
  public static final String MODE = "mode";

  /** The version of GraalPy. */
  public static final String GRAALPY = "GraalPy";

  /** The version of NumPy and of its linear algebra library. */
  public static final String NUMPY = "NumPy";

  /** The vendor and version of the JVM. */
  public static final String JVM = "JVM";

  /** The model of the processor. */
  public static final String CPU = "CPU";

  /** The number of processors that the JVM can use. */
  public static final String CORES = "cores";

  /** The size of the machine's memory. */
  public static final String MEMORY = "memory";

  /** The operating system. */
  public static final String SYSTEM = "system";

  /**
   * The facts that affect every score. The version of Crucible is not among them, because it is
   * what is compared.
   */
  private static final List<String> CONDITIONS =
      List.of(MODE, GRAALPY, NUMPY, JVM, CPU, CORES, MEMORY, SYSTEM);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Copies the collections. */
  public MeasuredOn {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    peers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(peers));
    notes = List.copyOf(notes);
  }

  /** Returns a copy with other notes. */
  public MeasuredOn withNotes(List<String> sentences) {
    return new MeasuredOn(date, quick, facts, peers, sentences);
  }

  /** Returns a fact by its name, or {@code unknown}. */
  public String fact(String name) {
    return facts.getOrDefault(name, "unknown");
  }

  /** Returns the sentence that says why there is no CPython; empty if there is one. */
  public Optional<String> whyNoPeers() {
    return Optional.ofNullable(peers.get(MISSING));
  }

  /**
   * Returns the conditions that differ from those of another run, so that differences of the scores
   * need not come from the code.
   */
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

  /** Writes the environment to a file, as JSON. */
  public void write(Path file) {
    OutputFile.write(file, JSON.writeValueAsString(this) + "\n");
  }

  /** Returns the path of the environment of a results file, which is in the same directory. */
  public static Path beside(Path results) {
    String name = results.getFileName().toString();
    return results.resolveSibling(
        name.equals(BenchResults.FILE) ? FILE : name.replaceFirst("\\.json$", "") + "." + FILE);
  }

  /**
   * Reads the environment of a results file; empty if the file does not exist.
   *
   * @throws DataException if the file cannot be read
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
