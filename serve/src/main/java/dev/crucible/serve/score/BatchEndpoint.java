package dev.crucible.serve.score;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.crucible.harness.data.JsonRecord;
import dev.crucible.serve.admission.Deadline;
import dev.crucible.serve.admission.QueueFullException;
import dev.crucible.serve.http.Endpoint;
import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.http.HttpFailure;
import dev.crucible.serve.http.Route;
import dev.crucible.serve.json.Fields;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/score/batch}: scores the samples in JSON lines, and writes a line for each when
 * it is done, or in the order of the request.
 */
public final class BatchEndpoint implements Endpoint {
  private static final int MOST_LINES = 100_000;

  /**
   * The number of lines that are being scored, or wait for an earlier line or a slow client. It
   * bounds the memory that their results take.
   */
  private static final int WINDOW = 256;

  private final ScoreEndpoint scoring;
  private final int parallel;
  private final Duration usualDeadline;

  /**
   * Creates the endpoint.
   *
   * @param scoring scores each line
   * @param parallel the number of lines of one batch that are in the queue or run at a time
   * @param usualDeadline the time within which a line gets its answer once it is in the queue,
   *     unless it says another
   */
  public BatchEndpoint(ScoreEndpoint scoring, int parallel, Duration usualDeadline) {
    this.scoring = scoring;
    this.parallel = parallel;
    this.usualDeadline = usualDeadline;
  }

  @Override
  public void answer(Exchange exchange) throws IOException, InterruptedException {
    List<Line> lines = lines(exchange.jsonLines());
    boolean ordered = exchange.flag("ordered");
    // Closing the threads waits for the lines that run. They are not interrupted if the client has
    // gone: a worker whose request is interrupted is lost to all clients.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        OutputStream out = exchange.stream(Exchange.JSON_LINES);
        var batch = new Batch(exchange)) {
      try {
        write(out, lines, ordered, threads, batch);
      } catch (InterruptedException | IOException | RuntimeException | Error e) {
        writeFailure(out, e);
        throw e;
      }
    }
  }

  private void write(
      OutputStream out, List<Line> lines, boolean ordered, ExecutorService threads, Batch batch)
      throws IOException, InterruptedException {
    var finished = new ExecutorCompletionService<byte[]>(threads);
    Queue<Future<byte[]>> inOrder = new ArrayDeque<>();
    int next = 0;
    for (int written = 0; written < lines.size(); written++) {
      while (next < lines.size() && next - written < Math.max(WINDOW, parallel)) {
        Line line = lines.get(next++);
        if (ordered) {
          inOrder.add(threads.submit(() -> batch.result(line)));
        } else {
          var _ = finished.submit(() -> batch.result(line));
        }
      }
      writeLine(out, result(ordered ? inOrder.remove() : finished.take()));
    }
  }

  private static byte[] result(Future<byte[]> line) throws InterruptedException {
    try {
      return line.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line has no result", e);
    }
  }

  private static void writeLine(OutputStream out, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
    out.flush();
  }

  /**
   * Writes a failure as the last line. HTTP ends an answer in chunks in the same way whether it is
   * complete or not.
   */
  private static void writeFailure(OutputStream out, Throwable failure) {
    try {
      writeLine(out, Exchange.bytes(Route.error(HttpFailure.of(failure))));
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e); // The client has gone, which may be the failure.
    }
  }

  /** The scoring of one batch's lines. Thread-safe. */
  private final class Batch implements AutoCloseable {
    private final Exchange exchange;
    private final String client;
    private final Semaphore places = new Semaphore(parallel);
    private volatile boolean ended;

    Batch(Exchange exchange) {
      this.exchange = exchange;
      this.client = exchange.client();
    }

    /** Returns the JSON of a line's result, or of its error; empty if the batch has ended. */
    byte[] result(Line line) throws InterruptedException {
      places.acquire();
      try {
        return ended ? new byte[0] : Exchange.bytes(scored(line).put("line", line.number()));
      } finally {
        places.release();
      }
    }

    private ObjectNode scored(Line line) {
      try {
        JsonRecord request = Exchange.record("line " + line.number(), line.bytes());
        Deadline deadline =
            Deadline.in(Fields.seconds(request, "deadline_seconds").orElse(usualDeadline));
        return scored(request, deadline);
      } catch (Throwable e) { // Every line gets an answer, also one that overflows the stack.
        HttpFailure failure = HttpFailure.of(e);
        if (failure.status() == 500) {
          exchange.report(e);
        }
        return (ObjectNode) Route.error(failure);
      }
    }

    /** Scores a line. If the queue is full, the line waits for it until its deadline. */
    private ObjectNode scored(JsonRecord request, Deadline deadline) throws InterruptedException {
      while (true) {
        try {
          return scoring.score(request, client, deadline);
        } catch (QueueFullException e) {
          Duration left = deadline.left();
          if (ended || !left.isPositive()) {
            throw e;
          }
          Duration pause = Duration.ofSeconds(e.retryAfterSeconds());
          Thread.sleep(pause.compareTo(left) < 0 ? pause : left);
        }
      }
    }

    /** Keeps lines that wait for their place from being scored. */
    @Override
    public void close() {
      ended = true;
    }
  }

  /** A line of the batch, with its number from 1. */
  private record Line(int number, ByteBuffer content) {
    byte[] bytes() {
      var copy = new byte[content.remaining()];
      content.duplicate().get(copy);
      return copy;
    }
  }

  private static List<Line> lines(byte[] body) {
    var lines = new ArrayList<Line>();
    int start = 0;
    for (int number = 1; start < body.length; number++) {
      int end = start;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      if (!new String(body, start, end - start, US_ASCII).isBlank()) {
        lines.add(new Line(number, ByteBuffer.wrap(body, start, end - start)));
      }
      start = end + 1;
    }
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw HttpFailure.badRequest(
          "The body has %d lines: send one JSON object a line, from 1 to %d of them."
              .formatted(lines.size(), MOST_LINES));
    }
    return lines;
  }
}
