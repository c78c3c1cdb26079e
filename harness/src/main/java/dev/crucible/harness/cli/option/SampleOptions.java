package dev.crucible.harness.cli.option;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.sample.SampleFiles;
import dev.crucible.harness.sample.SampleOrigin;
import dev.crucible.harness.sample.SampleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for the samples to score. */
public final class SampleOptions {
  private static final String GOLD = "gold";

  @Option(
      names = "--samples",
      paramLabel = "FILE|DIR|gold",
      defaultValue = GOLD,
      description = {
        "Samples, one JSON object per line; a directory that the benchmark's gencode.py wrote; or 'gold'"
            + " for the reference code (${DEFAULT-VALUE}).",
        "May be given several times: each directory is one more draw of its sub-steps."
      })
  private List<String> samples = List.of();

  @Option(
      names = "--previous",
      paramLabel = "generated|gold",
      description = {
        "Whose code of earlier sub-steps a sample runs after: that of the same draw, or the"
            + " reference code.",
        "Default: as the samples' files say of the prompts that they answer, otherwise generated."
      })
  private PreviousSteps previous;

  /** Returns true if the samples are the reference code. */
  public boolean areGold() {
    return samples.equals(List.of(GOLD));
  }

  /** Returns the samples' files and directories as they were given. */
  public List<String> paths() {
    return samples;
  }

  /** Returns the samples' file; empty if there is not exactly one, or it is a directory. */
  public Optional<Path> onlyFile() {
    return Optional.of(samples)
        .filter(given -> given.size() == 1 && !areGold())
        .map(given -> Path.of(given.getFirst()))
        .filter(file -> !Files.isDirectory(file));
  }

  /**
   * Checks that all samples are in local files of JSON lines.
   *
   * @throws DataException if one is a directory, a Parquet file, or not on this machine
   */
  public void requireLocal() {
    for (String path : samples) {
      if (path.endsWith(".parquet") || !Files.isRegularFile(Path.of(path))) {
        throw new DataException(
            "The run scored %s on a cluster, which is not a file of JSON lines on this machine: score a local copy of the samples without --on."
                .formatted(path));
      }
    }
  }

  /**
   * Reads the samples' files.
   *
   * @throws DataException if one cannot be read
   */
  public SampleSet read(ProblemSet problems, Convention convention) {
    return SampleFiles.read(samples.stream().map(Path::of).toList(), problems, convention);
  }

  /**
   * Returns whose code of earlier sub-steps samples run after.
   *
   * @param origin what the samples' files say of it
   * @throws DataException if the files differ in it and no option decides
   */
  public PreviousSteps previous(SampleOrigin origin) {
    if (previous != null) {
      return previous;
    }
    if (origin.previous().size() > 1) {
      throw new DataException(
          "The samples answer prompts with gold and with generated code of earlier sub-steps:"
              + " score them apart, or say with --previous which of the two they all run after.");
    }
    return origin.previous().stream().findFirst().orElse(PreviousSteps.GENERATED);
  }
}
