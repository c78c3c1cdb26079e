package dev.crucible.problems;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * The problem set that comes with Crucible. Its files are resources of this package and have the
 * formats of SciCode: main problems as JSON lines, targets in HDF5. {@code
 * problems/tools/build_problems.py} makes them.
 */
public final class BundledProblems {

  private static final String PROBLEMS = "problems.jsonl";
  private static final String TARGETS = "targets.h5";
  private static final String SAMPLES = "samples.jsonl";
  private static final String PROVENANCE = "PROVENANCE.json";

  private BundledProblems() {}

  /**
   * The files of the set in a folder.
   *
   * @param problems main problems with sub-steps, gold code and tests, one a line
   * @param targets the targets of all tests, {@code {step}/test{n}/var{m}}
   * @param samples samples of known outcome, one a line, each with the number of its sub-step, a
   *     name unique within it, its code and the expected outcome
   */
  public record Copies(Path problems, Path targets, Path samples) {}

  /** The main problems: UTF-8, one JSON object a line. The caller closes the stream. */
  public static InputStream problems() {
    return open(PROBLEMS);
  }

  /** The targets: an HDF5 file. The caller closes the stream. */
  public static InputStream targets() {
    return open(TARGETS);
  }

  /** The samples of known outcome: UTF-8, one JSON object a line. The caller closes the stream. */
  public static InputStream samples() {
    return open(SAMPLES);
  }

  /**
   * Where the set comes from: a JSON object with the versions that made the targets and, of each
   * problem, its references, the sub-steps that take long on purpose, and those that make few calls
   * of NumPy. The caller closes the stream.
   */
  public static InputStream provenance() {
    return open(PROVENANCE);
  }

  /**
   * Copies the set into a folder, for readers that need files. A file that is there already with
   * the same content is left alone, so this can be called often, and by several processes at once.
   *
   * @param folder made if it does not exist
   * @throws IOException if a file cannot be written
   */
  public static Copies copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Copies(copy(PROBLEMS, folder), copy(TARGETS, folder), copy(SAMPLES, folder));
  }

  private static Path copy(String name, Path folder) throws IOException {
    byte[] content;
    try (InputStream in = open(name)) {
      content = in.readAllBytes();
    }
    Path file = folder.resolve(name);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return file;
    }
    // Moved into place whole: nobody reads half a file.
    Path part = Files.createTempFile(folder, name, ".part");
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
