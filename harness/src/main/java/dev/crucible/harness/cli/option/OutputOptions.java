package dev.crucible.harness.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that say where results go, and what is shown. */
public final class OutputOptions {
  /** The options of a run that goes on which are not those that it was started with. */
  public static final Set<String> WITH_RESUME = Set.of("--resume", "--json");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the run: results.jsonl and run.duckdb; a new one under runs/ unless given.")
  private Path out;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description =
          "Go on with the run in that folder, as it was started; only --quiet and --json go with this.")
  private Path resume;

  /** Given by the program itself when it goes on with a run. */
  @Option(names = "--resuming", hidden = true)
  private boolean resuming;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  public Path out() {
    return out;
  }

  public Path resume() {
    return resume;
  }

  public boolean resuming() {
    return resuming;
  }

  public boolean json() {
    return json;
  }

  /** What is given again to go on with a run. */
  public List<String> asArguments() {
    List<String> arguments = new ArrayList<>(List.of("--resume", resume.toString(), "--resuming"));
    if (json) {
      arguments.add("--json");
    }
    return arguments;
  }
}
