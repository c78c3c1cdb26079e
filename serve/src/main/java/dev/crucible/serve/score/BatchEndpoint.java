package dev.crucible.serve.score;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.crucible.harness.data.JsonRecord;
import dev.crucible.serve.admission.Deadline;
import dev.crucible.serve.http.Endpoint;
import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.http.HttpFailure;
import dev.crucible.serve.http.Route;
import dev.crucible.serve.json.Fields;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
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
    String client = exchange.client();
    boolean ordered = exchange.flag("ordered");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        OutputStream out = exchange.stream(Exchange.JSON_LINES)) {
      var places = new Semaphore(parallel);
      var done = new ArrayBlockingQueue<byte[]>(lines.size());
      List<Future<byte[]>> running = new ArrayList<>();
      try {
        for (Line line : lines) {
          running.add(
              threads.submit(() -> {
                places.acquire();
                try {
                  byte[] result = Exchange.bytes(result(line, client));
                  done.add(result);
                  return result;
                } finally {
                  places.release();
                }
              }));
        }
        write(out, ordered ? Optional.of(running) : Optional.empty(), done, lines.size());
      } finally {
        threads.shutdownNow(); // Of a client that has gone.
      }
    }
  }

  private static void write(
      OutputStream out,
      Optional<List<Future<byte[]>>> inOrder,
      BlockingQueue<byte[]> done,
      int count)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      try {
        out.write(inOrder.isPresent() ? inOrder.get().get(i).get() : done.take());
      } catch (ExecutionException e) {
        throw new IOException("a line has no result", e);
      }
      out.write('\n');
      out.flush();
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

  /** Returns the result of a line, or its error. A line waits for its place, and is not refused. */
  private ObjectNode result(Line line, String client) throws InterruptedException {
    ObjectNode result;
    try {
      JsonRecord request = Exchange.record("line " + line.number(), line.bytes());
      Deadline deadline =
          Deadline.in(Fields.seconds(request, "deadline_seconds").orElse(usualDeadline));
      result = scoring.score(request, client, deadline);
    } catch (RuntimeException e) {
      result = (ObjectNode) Route.error(HttpFailure.of(e));
    }
    return result.put("line", line.number());
  }
}
