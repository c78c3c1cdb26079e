package dev.crucible.harness.benchmark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats of problem files, as their benchmarks publish them. */
public enum ProblemFormat {
  /** SciCode: problems with sub-steps, whose targets are in another file. */
  SCICODE,

  /** HumanEval: a function's signature and docstring, which samples continue. */
  HUMANEVAL,

  /** MBPP and its sanitized edition: a sentence, and assertions. */
  MBPP;

  /** Returns the name that {@code --format} takes, such as {@code humaneval}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the format with a name that {@code --format} takes.
   *
   * @throws IllegalArgumentException if there is none; the message is one sentence
   */
  public static ProblemFormat of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--format is '%s': give %s."
                    .formatted(
                        word,
                        Arrays.stream(values())
                            .map(ProblemFormat::word)
                            .collect(Collectors.joining(", ")))));
  }

  /**
   * Reads a file, which may be compressed with gzip, in the format that its first line has.
   *
   * @throws DataException if the file cannot be read, or its lines are invalid or of no format
   */
  public static ProblemSet read(Path file) {
    JsonRecord first = JsonLines.first(file);
    return Arrays.stream(values())
        .filter(format -> format.fits(first))
        .findFirst()
        .orElse(SCICODE)
        .readAll(file);
  }

  /**
   * Reads a file of this format, which may be compressed with gzip.
   *
   * @throws DataException if the file cannot be read, or its lines are invalid
   */
  public ProblemSet readAll(Path file) {
    return switch (this) {
      case SCICODE -> ProblemReader.read(file);
      case HUMANEVAL -> tasks(file, HumanEval::problem);
      case MBPP -> tasks(file, Mbpp::problem);
    };
  }

  private boolean fits(JsonRecord line) {
    return switch (this) {
      case SCICODE -> line.has("sub_steps");
      case HUMANEVAL -> line.has("canonical_solution") && line.has("test");
      case MBPP -> line.has("test_list");
    };
  }

  private static ProblemSet tasks(Path file, Function<JsonRecord, Problem> reader) {
    var ids = new UniqueIds();
    List<Problem> problems = JsonLines.read(file, line -> ids.checked(line, reader.apply(line)));
    return new ProblemSet(file.toString(), problems, false);
  }
}
