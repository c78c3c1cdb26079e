package dev.crucible.serve.http;

import java.time.Duration;

/** A listener of answered requests, called by the threads that answer. Must be thread-safe. */
@FunctionalInterface
public interface HttpListener {
  /**
   * Called when a request has been answered.
   *
   * @param path the path of the request's route; {@code other} if there is none
   */
  void answered(String path, int status, Duration time);
}
