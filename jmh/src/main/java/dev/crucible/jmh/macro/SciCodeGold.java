package dev.crucible.jmh.macro;

import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The gold code of SciCode's own sub-steps that need only NumPy and end within seconds. The data
 * are not part of this project, and are read from where they are.
 */
public final class SciCodeGold {
  private static final String VARIABLE = "CRUCIBLE_SCICODE_DATA";

  /** The sub-steps; the last two take seconds, the others less. */
  private static final List<String> STEPS =
      List.of(
          "1.1", "3.1", "49.1", "49.2", "49.3", "51.1", "51.2", "51.3", "70.1", "70.2", "70.3",
          "70.4", "70.5", "70.7", "70.8");

  private SciCodeGold() {}

  /**
   * Returns the directory of the data: the one that the environment variable {@code
   * CRUCIBLE_SCICODE_DATA} names (default: {@code ../shared/scicode} beside the project). Empty if
   * it does not hold the data.
   */
  public static Optional<Path> directory() {
    String named = System.getenv(VARIABLE);
    return named == null
        ? shared(Path.of("").toAbsolutePath())
        : Optional.of(Path.of(named)).filter(SciCodeGold::holdsData);
  }

  /**
   * Searches beside {@code from} and beside its ancestors: the working directory of a module is one
   * below the project's.
   */
  static Optional<Path> shared(Path from) {
    for (Path directory = from; directory != null; directory = directory.getParent()) {
      Path data = directory.resolve("shared").resolve("scicode");
      if (holdsData(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  private static boolean holdsData(Path directory) {
    return Files.isRegularFile(directory.resolve("problems.jsonl"))
        && Files.isRegularFile(directory.resolve("test_data.h5"));
  }

  /** Returns the gold code of the selected sub-steps, each once. */
  static SampleMix in(Path directory) {
    ProblemSet problems = ProblemReader.read(directory.resolve("problems.jsonl"));
    SampleSource gold = SampleSource.gold(problems);
    List<KnownSample> samples =
        STEPS.stream()
            .map(StepId::parse)
            .map(step -> new Sample(step, 0, gold.code(step, 0)))
            .map(sample -> new KnownSample(sample, Outcome.PASSED, "gold"))
            .toList();
    return new SampleMix(problems, TargetFile.open(directory.resolve("test_data.h5")), samples);
  }
}
