package dev.crucible.harness.cli.option;

import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.harness.target.Targets;
import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option for the file of targets. */
public final class TargetOptions {

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description =
          "The expected values of the problems' tests, in the benchmark's HDF5 layout; goes with --problems.")
  private Path file;

  /**
   * Checks that a file of targets is given if the problems need one, and only then.
   *
   * @throws IllegalArgumentException if not; the message is one sentence
   */
  public void requireFor(ProblemOptions options, ProblemSet problems) {
    if (!problems.hasTargets() && file != null) {
      throw new IllegalArgumentException(
          "%s needs no --targets: its tests hold what they expect.".formatted(problems.source()));
    }
    if (problems.hasTargets() && options.named() != (file != null)) {
      throw new IllegalArgumentException(
          "--problems and --targets belong together: give both, or neither.");
    }
  }

  /**
   * Returns the file of targets; that of the bundled ones is a copy, for as long as this process
   * lives. Empty if tests hold what they expect.
   */
  public Optional<Path> file(ProblemSet problems) {
    if (!problems.hasTargets()) {
      return Optional.empty();
    }
    if (file != null) {
      return Optional.of(file);
    }
    try (InputStream in = BundledProblems.targets()) {
      Path copy = Files.createTempFile("crucible-targets-", ".h5");
      copy.toFile().deleteOnExit();
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the targets; default: the bundled ones. The caller closes them. */
  public Targets open(ProblemSet problems) {
    if (!problems.hasTargets()) {
      return Targets.NONE;
    }
    if (file != null) {
      return TargetFile.open(file);
    }
    try (InputStream in = BundledProblems.targets()) {
      return TargetFile.of("the bundled targets", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
