package dev.crucible.serve.http;

import java.io.IOException;

/** The code that answers the requests of a route. Called by many threads at once. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers a request. Exceptions become answers as {@link HttpFailure#of} says.
   *
   * @throws IOException if the connection fails
   * @throws InterruptedException if the calling thread is interrupted
   */
  void answer(Exchange exchange) throws IOException, InterruptedException;
}
