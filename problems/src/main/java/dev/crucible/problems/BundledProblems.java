package dev.crucible.problems;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * The bundled problem set. Its files are resources of this package and have the formats of SciCode:
 * main problems as JSON lines, targets in HDF5. {@code problems/tools/build_problems.py} makes
 * them.
 */
public final class BundledProblems {

  private static final String PROBLEMS = "problems.jsonl";
  private static final String TARGETS = "targets.h5";
  private static final String SAMPLES = "samples.jsonl";
  private static final String PROVENANCE = "PROVENANCE.json";

  private BundledProblems() {}

  /**
   * The files of the problem set in a directory.
   *
   * @param problems main problems with sub-steps, gold code and tests, one on each line
   * @param targets the targets of all tests, {@code {step}/test{n}/var{m}}
   * @param samples samples with known outcomes, one on each line, each with the number of its
   *     sub-step, a name that is unique in the sub-step, its code and the expected outcome
   */
  public record Copies(Path problems, Path targets, Path samples) {}

  /** Opens the main problems: UTF-8, one JSON object on each line. The caller closes the stream. */
  public static InputStream problems() {
    return open(PROBLEMS);
  }

  /** Opens the targets: an HDF5 file. The caller closes the stream. */
  public static InputStream targets() {
    return open(TARGETS);
  }

  /**
   * Opens the samples with known outcomes: UTF-8, one JSON object on each line. The caller closes
   * the stream.
   */
  public static InputStream samples() {
    return open(SAMPLES);
  }

  /**
   * Opens the origin of the problem set: a JSON object with the versions that made the targets and,
   * for each problem, its references, the sub-steps that are slow by design, and those that make
   * few calls of NumPy. The caller closes the stream.
   */
  public static InputStream provenance() {
    return open(PROVENANCE);
  }

  /**
   * Copies the problem set into a directory, for readers that need files. An existing file with the
   * same content is not written, so that this method can be called often, and by several processes
   * at the same time.
   *
   * @param directory the directory, which is created if it is missing
   * @return the paths of the copies
   * @throws IOException if a file cannot be written
   */
  public static Copies copyTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    return new Copies(
        copy(PROBLEMS, directory), copy(TARGETS, directory), copy(SAMPLES, directory));
  }

  private static Path copy(String name, Path directory) throws IOException {
    byte[] content;
    try (InputStream in = open(name)) {
      content = in.readAllBytes();
    }
    Path file = directory.resolve(name);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return file;
    }
    // Moved into place as a whole, so that no reader finds a part of the file.
    Path part = Files.createTempFile(directory, name, ".part");
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }

  private static InputStream open(String name) {
    InputStream in = BundledProblems.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the resource " + name + " is missing from this build");
    }
    return in;
  }
}
