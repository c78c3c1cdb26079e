package dev.crucible.examples;

import dev.crucible.harness.cli.Crucible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A problem set of one's own, scored by the command line from Java. It is started in the root of a
 * checkout, as its paths are relative to that.
 */
public final class OwnProblemsExample {
  private static final Path DIRECTORY = Path.of("examples", "own-problems");

  private OwnProblemsExample() {}

  /**
   * Scores the samples of the problem set, and exits with the exit code of {@code crucible score}.
   *
   * @param args more options of {@code crucible score}, such as {@code --out DIR}
   */
  public static void main(String[] args) {
    List<String> arguments = new ArrayList<>();
    arguments.add("score");
    arguments.addAll(List.of("--problems", DIRECTORY.resolve("problems.jsonl").toString()));
    arguments.addAll(List.of("--targets", DIRECTORY.resolve("targets.h5").toString()));
    arguments.addAll(List.of("--samples", DIRECTORY.resolve("samples.jsonl").toString()));
    arguments.addAll(List.of(args));
    Crucible.main(arguments.toArray(String[]::new));
  }
}
