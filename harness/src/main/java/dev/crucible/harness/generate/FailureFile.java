package dev.crucible.harness.generate;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.sample.Draw;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests of a run that failed permanently, one a line, in a file beside the answers: {@code
 * samples.failed.jsonl} beside {@code samples.jsonl}. The file exists only if a request failed.
 *
 * <pre>{@code {"step_number": "49.1", "sample": 0, "failure": "the server answered 400: ..."}
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class FailureFile implements Closeable {

  private final Path path;
  private AppendedLines lines;

  private FailureFile(Path path) {
    this.path = path;
  }

  /**
   * Returns the file beside {@code answers}. Removes the file of an earlier run, whose failed
   * requests are sent again.
   *
   * @throws DataException if the file of an earlier run cannot be removed
   */
  public static FailureFile beside(Path answers) {
    String name = answers.getFileName().toString().replaceAll("\\.jsonl$", "");
    Path path = answers.resolveSibling(name + ".failed.jsonl");
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be removed (%s): remove it, or name another file with --out."
              .formatted(path, e),
          e);
    }
    return new FailureFile(path);
  }

  /** Returns the path of the file, which need not exist. */
  public Path path() {
    return path;
  }

  synchronized void add(Draw draw, String reason) {
    if (lines == null) {
      lines = new AppendedLines(path, create());
    }
    ObjectNode line = AnswerLine.of(draw);
    line.put("failure", reason);
    lines.add(line);
  }

  private FileChannel create() {
    try {
      return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): name another file with --out.".formatted(path, e), e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
