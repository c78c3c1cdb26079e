package dev.crucible.harness.score;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.CapturedOutput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The results of a run as JSON lines, one a sample. A result is on disk when {@link #add} returns.
 * Thread-safe.
 */
public final class ResultFile implements Closeable {
  /** The file's name within a run's folder. */
  public static final String NAME = "results.jsonl";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path path;
  private final FileChannel channel;

  private ResultFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Creates the file in {@code folder}, and the folder when it is missing. An empty file, which a
   * run leaves that did not get to its first result, is taken over.
   *
   * @throws DataException when the folder already has results, or cannot be written
   */
  public static ResultFile create(Path folder) {
    Path path = folder.resolve(NAME);
    try {
      Files.createDirectories(folder);
      if (Files.exists(path) && Files.size(path) > 0) {
        throw new DataException(
            "%s already holds results: name another folder with --out, or move it away."
                .formatted(path));
      }
      return new ResultFile(
          path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (FileAlreadyExistsException e) {
      throw new DataException("%s is not a folder: name one with --out.".formatted(e.getFile()), e);
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): name another folder with --out.".formatted(path, e), e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Appends a result. */
  public synchronized void add(StepResult result) {
    ByteBuffer line = ByteBuffer.wrap((json(result) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new DataException("%s cannot be written (%s): free some space.".formatted(path, e), e);
    }
  }

  private static String json(StepResult result) {
    ObjectNode line = JSON.createObjectNode();
    line.put("problem_id", Integer.toString(result.draw().step().problem()));
    line.put("step_number", result.draw().step().toString());
    line.put("sample", result.draw().index());
    line.put("outcome", result.outcome().name());
    line.put("detail", result.detail());
    line.put("tests", result.tests());
    line.put("tests_passed", result.testsPassed());
    line.put("seconds", result.wallTime().toNanos() / 1e9);
    result
        .failure()
        .ifPresent(failure -> {
          ObjectNode node = line.putObject("failure");
          node.put("place", failure.place());
          node.put("exception", failure.type());
          node.put("message", failure.message());
          node.put("traceback", failure.traceback());
        });
    output(line, "stdout", result.stdout());
    output(line, "stderr", result.stderr());
    return JSON.writeValueAsString(line);
  }

  private static void output(ObjectNode line, String name, CapturedOutput output) {
    if (output.totalBytes() > 0) {
      line.put(name, output.text());
      if (output.truncated()) {
        line.put(name + "_bytes", output.totalBytes());
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
