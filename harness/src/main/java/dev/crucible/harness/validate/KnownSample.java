package dev.crucible.harness.validate;

import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleReader;
import dev.crucible.runtime.Outcome;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sample with a known outcome, which it has if it runs after the gold of earlier sub-steps.
 *
 * @param sample the sample
 * @param expected the known outcome
 * @param variant the kind of sample in a word; empty if its line does not give one
 */
public record KnownSample(Sample sample, Outcome expected, String variant) {

  /**
   * Reads samples from JSON lines with the fields {@code step_number}, {@code sample}, {@code
   * code}, {@code expected_outcome} and, optionally, {@code variant}.
   *
   * @throws dev.crucible.harness.data.DataException if the file cannot be read, or a line is
   *     invalid or for a sub-step that is not among {@code problems}
   */
  public static List<KnownSample> read(Path file, ProblemSet problems) {
    var seen = new HashSet<Draw>();
    return JsonLines.read(file, line -> of(line, problems, seen));
  }

  /**
   * Reads samples from JSON lines as {@link #read(Path, ProblemSet)} does. Reads {@code in} to its
   * end and does not close it.
   *
   * @param name the name of the source in messages
   * @throws dev.crucible.harness.data.DataException if {@code in} cannot be read, or a line is
   *     invalid or for a sub-step that is not among {@code problems}
   */
  public static List<KnownSample> read(String name, InputStream in, ProblemSet problems) {
    var seen = new HashSet<Draw>();
    return JsonLines.read(name, in, line -> of(line, problems, seen));
  }

  private static KnownSample of(JsonRecord line, ProblemSet problems, Set<Draw> seen) {
    StepId step = SampleReader.subStep(line, problems).id();
    var sample = new Sample(step, line.count("sample", 0), line.text("code"));
    if (!seen.add(sample.draw())) {
      throw line.error(
          "sample",
          "makes this %s again".formatted(sample.draw()),
          "give each sample of a sub-step its own \"sample\" number");
    }
    return new KnownSample(sample, outcome(line), line.optionalText("variant").orElse(""));
  }

  private static Outcome outcome(JsonRecord line) {
    String name = line.text("expected_outcome");
    Optional<Outcome> outcome =
        Arrays.stream(Outcome.values()).filter(value -> value.name().equals(name)).findFirst();
    return outcome.orElseThrow(() ->
        line.error(
            "expected_outcome",
            "is \"" + name + "\"",
            "make it one of " + Arrays.toString(Outcome.values())));
  }

  /** Returns the sample as text for people: {@code 1001.2, sample 3 (sign)}. */
  @Override
  public String toString() {
    return variant.isEmpty() ? sample.draw().toString() : sample.draw() + " (" + variant + ")";
  }
}
