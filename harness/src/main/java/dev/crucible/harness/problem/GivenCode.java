package dev.crucible.harness.problem;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The code of {@linkplain GivenSteps given} sub-steps, which the benchmark publishes separately
 * from its problems: one file each, {@code 13.6.txt}, {@code 62.1.txt} and {@code 76.3.txt}, in the
 * directory {@code eval/data} of its repository.
 */
public final class GivenCode {

  private static final List<String> ENDINGS = List.of(".txt", ".py");

  private GivenCode() {}

  /**
   * Returns the problems, with the code of files in {@code directory} as gold of the given
   * sub-steps that lack it. A file is UTF-8 and has the sub-step's number as its name, with the
   * extension {@code .txt} or {@code .py}.
   *
   * @throws DataException if a given sub-step lacks its code and the directory has no usable file
   *     for it
   */
  public static ProblemSet addTo(ProblemSet problems, Path directory) {
    return problems.map(problem -> addTo(problem, directory));
  }

  private static Problem addTo(Problem problem, Path directory) {
    if (problem.subSteps().stream().noneMatch(GivenCode::lacksCode)) {
      return problem;
    }
    return problem.withSubSteps(
        problem.subSteps().stream()
            .map(step -> lacksCode(step) ? step.withGold(read(step.id(), directory)) : step)
            .toList());
  }

  private static boolean lacksCode(SubStep step) {
    return GivenSteps.isGiven(step.id()) && step.groundTruthCode().isEmpty();
  }

  private static String read(StepId step, Path directory) {
    Path file = file(step, directory);
    String code;
    try {
      code = InputFile.text(file, "a file with the code of sub-step " + step);
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be read as UTF-8 text (%s); give the file as the benchmark publishes it."
              .formatted(file, e),
          e);
    }
    if (code.isBlank()) {
      throw new DataException(
          "%s is empty; it must hold the code of sub-step %s.".formatted(file, step));
    }
    return code;
  }

  /** Returns the first candidate that exists; if there is none, the file to report as missing. */
  private static Path file(StepId step, Path directory) {
    Stream<Path> candidates = ENDINGS.stream().map(ending -> directory.resolve(step + ending));
    return candidates
        .filter(Files::exists)
        .findFirst()
        .orElse(directory.resolve(step + ENDINGS.getFirst()));
  }
}
