package dev.crucible.jmh.peer;

import dev.crucible.environment.support.Directories;
import dev.crucible.environment.support.Resources;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.Command;
import dev.crucible.problems.BundledProblems;
import dev.crucible.runtime.ExecutionLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The directory in which a CPython peer works: the peers' Python files and, if the samples have
 * targets, these and a pickle of those of each sub-step.
 */
final class PythonWork implements AutoCloseable {
  private static final List<String> FILES =
      List.of(
          "hdf5.py",
          "official.py",
          "pickle_targets.py",
          "judging.py",
          "serving.py",
          "humaneval.py",
          "humaneval_package.py",
          "forkserver.py");
  private static final Duration PICKLING = Duration.ofMinutes(5);

  private final Path directory;
  private final Path python;
  private final ExecutionLimits limits;

  private PythonWork(Path directory, Path python, ExecutionLimits limits) {
    this.directory = directory;
    this.python = python;
    this.limits = limits;
  }

  static PythonWork prepare(Mix mix, CPython python, ExecutionLimits limits)
      throws IOException, InterruptedException {
    var work =
        new PythonWork(
            Files.createTempDirectory("crucible-peer-").toRealPath(), python.executable(), limits);
    try {
      work.addFiles();
      if (mix.problems().hasTargets()) {
        work.addTargets();
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      work.close();
      throw e;
    }
    return work;
  }

  private void addFiles() throws IOException {
    for (String name : FILES) {
      Files.writeString(directory.resolve(name), Resources.text(PythonWork.class, name));
    }
  }

  private void addTargets() throws IOException, InterruptedException {
    Path targets = BundledProblems.copyTo(directory).targets();
    Command pickling =
        Command.run(
            directory,
            PICKLING,
            List.of(python.toString(), "pickle_targets.py", targets.toString(), "."));
    if (!pickling.succeeded()) {
      throw new IllegalStateException(
          "The targets could not be read with %s (%s).".formatted(python, pickling.lastLine()));
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /**
   * Returns a CPython process to start in the directory. It has no input, its output is dropped,
   * and of this process's environment variables it gets only the PATH, so that it behaves the same
   * on every machine.
   */
  ProcessBuilder process(String... arguments) {
    List<String> line = new ArrayList<>(List.of(python.toString()));
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line).directory(directory.toFile());
    builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().putAll(variables());
    builder.environment().put("PATH", path);
    return builder;
  }

  private Map<String, String> variables() {
    return Map.of(
        "LANG", "C.UTF-8",
        "TMPDIR", directory.toString(),
        // As in Crucible's workers.
        "OPENBLAS_NUM_THREADS", "1",
        "OMP_NUM_THREADS", "1",
        // NumPy sets these when it is imported, which HumanEval's guard forbids.
        "OPENBLAS_MAIN_FREE", "1",
        "GOTOBLAS_MAIN_FREE", "1",
        "PEER_SECONDS", Double.toString(limits.wallTime().toMillis() / 1000.0),
        "PEER_MEMORY_BYTES", Long.toString(limits.heapBytes() + limits.nativeBytes()));
  }

  @Override
  public void close() {
    try {
      Directories.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
