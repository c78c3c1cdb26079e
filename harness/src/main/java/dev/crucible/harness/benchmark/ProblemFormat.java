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

  /** HumanEval+ and MBPP+ of EvalPlus: a function's signature and docstring, and inputs. */
  EVALPLUS,

  /** HumanEval: a function's signature and docstring, which samples continue. */
  HUMANEVAL,

  /** LiveCodeBench: programs that read standard input, and functions. */
  LIVECODEBENCH,

  /** APPS, and other files with {@code inputs} and {@code outputs}: programs and functions. */
  APPS,

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
    var recognized = new Recognized();
    List<Problem> problems = JsonLines.read(file, recognized);
    return recognized.format.set(file, problems);
  }

  /**
   * Reads a file of this format, which may be compressed with gzip.
   *
   * @throws DataException if the file cannot be read, or its lines are invalid
   */
  public ProblemSet readAll(Path file) {
    return set(file, JsonLines.read(file, reader()));
  }

  /**
   * Returns the set of the one problem in a line, in the format that its fields have.
   *
   * @param source the name of the line's source in messages
   * @throws DataException if the line is invalid
   */
  public static ProblemSet one(String source, JsonRecord line) {
    ProblemFormat format = of(line);
    return new ProblemSet(source, List.of(format.reader().apply(line)), format == SCICODE);
  }

  private ProblemSet set(Path file, List<Problem> problems) {
    return new ProblemSet(file.toString(), problems, this == SCICODE);
  }

  private static ProblemFormat of(JsonRecord line) {
    return Arrays.stream(values()).filter(format -> format.fits(line)).findFirst().orElse(SCICODE);
  }

  private boolean fits(JsonRecord line) {
    return switch (this) {
      case SCICODE -> line.has("sub_steps");
      case EVALPLUS -> line.has("plus_input");
      case HUMANEVAL -> line.has("canonical_solution") && line.has("test");
      case LIVECODEBENCH -> line.has("public_test_cases");
      case APPS -> line.has("input_output") || (line.has("inputs") && line.has("outputs"));
      case MBPP -> line.has("test_list");
    };
  }

  /** Returns a new reader of the lines of one file. */
  private Function<JsonRecord, Problem> reader() {
    var ids = new UniqueIds();
    return switch (this) {
      case SCICODE -> ProblemReader.ofLines();
      case EVALPLUS -> line -> ids.checked(line, EvalPlus.problem(line));
      case HUMANEVAL -> line -> ids.checked(line, HumanEval.problem(line));
      case LIVECODEBENCH -> line -> ids.checked(line, LiveCodeBench.problem(line));
      case APPS -> line -> ids.checked(line, Apps.problem(line));
      case MBPP -> line -> ids.checked(line, Mbpp.problem(line));
    };
  }

  /** A reader of lines whose format is that of the first: a file may be a pipe, read once. */
  private static final class Recognized implements Function<JsonRecord, Problem> {
    private ProblemFormat format = SCICODE;
    private Function<JsonRecord, Problem> reader;

    @Override
    public Problem apply(JsonRecord line) {
      if (reader == null) {
        format = of(line);
        reader = format.reader();
      }
      return reader.apply(line);
    }
  }
}
