package dev.crucible.jmh.load;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** Waits until a service accepts requests. */
final class Readiness {
  /** Ready, or a service that does not know the question, such as SandboxFusion. */
  private static final Set<Integer> READY = Set.of(200, 404);

  /** The longest time until a service that runs is ready. */
  static final Duration OF_RUNNING = Duration.ofMinutes(2);

  private static final Duration REPLY = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Readiness() {}

  /**
   * Waits until {@code /health/ready} says so.
   *
   * @throws DataException if that takes longer than {@code limit}
   */
  static void await(Service service, Duration limit) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.url().resolve("/health/ready")).timeout(REPLY).build();
    long start = System.nanoTime();
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(REPLY)
            .build()) {
      String last = "";
      while (System.nanoTime() - start < limit.toNanos()) {
        try {
          var response = http.send(request, BodyHandlers.ofString());
          if (READY.contains(response.statusCode())) {
            return;
          }
          last = "HTTP %d".formatted(response.statusCode());
        } catch (IOException e) {
          last = e.toString();
        }
        Thread.sleep(PAUSE);
      }
      throw new DataException(
          "The service %s at %s was not ready after %d s (%s): see its log, or start it first."
              .formatted(service.name(), service.url(), limit.toSeconds(), last));
    }
  }
}
