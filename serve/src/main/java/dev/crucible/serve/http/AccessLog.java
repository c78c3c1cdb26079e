package dev.crucible.serve.http;

import dev.crucible.harness.data.DataException;
import dev.crucible.serve.json.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** The log of requests, one JSON object a line. Thread-safe. */
public final class AccessLog implements AutoCloseable {
  private static final int LONGEST_PATH = 200;

  private final Optional<PrintWriter> out;

  private AccessLog(Optional<PrintWriter> out) {
    this.out = out;
  }

  /** Returns a log that keeps nothing. */
  public static AccessLog none() {
    return new AccessLog(Optional.empty());
  }

  /**
   * Returns a log that is appended to a file.
   *
   * @throws DataException if the file cannot be written
   */
  public static AccessLog appendedTo(Path file) {
    try {
      return new AccessLog(
          Optional.of(
              new PrintWriter(
                  Files.newBufferedWriter(
                      file,
                      StandardCharsets.UTF_8,
                      StandardOpenOption.CREATE,
                      StandardOpenOption.APPEND),
                  true)));
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): give a file in a directory that exists.".formatted(file, e),
          e);
    }
  }

  void add(String client, String method, String path, int status, Duration time) {
    out.ifPresent(writer -> {
      var line =
          JsonNodeFactory.instance
              .objectNode()
              .put("time", Instant.now().toString())
              .put("client", client)
              .put("method", method)
              .put("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)))
              .put("status", status)
              .put("seconds", Results.seconds(time));
      writer.println(new String(Exchange.bytes(line), StandardCharsets.US_ASCII));
    });
  }

  @Override
  public void close() {
    out.ifPresent(PrintWriter::close);
  }
}
