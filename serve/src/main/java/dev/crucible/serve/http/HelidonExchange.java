package dev.crucible.serve.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** An exchange of Helidon's server. */
final class HelidonExchange extends Exchange implements AutoCloseable {
  private final ServerRequest request;
  private final ServerResponse response;
  private final String client;
  private final long mostBytes;
  private final BodyBudget budget;
  private final Consumer<Throwable> log;
  private Optional<BodyBudget.Share> share = Optional.empty();
  private boolean streaming;

  /**
   * Creates an exchange, which must be closed.
   *
   * @param client the name of the client
   * @param mostBytes the largest size of a body
   * @param budget the memory of all bodies
   * @param log gets failures that the client is not told
   */
  HelidonExchange(
      ServerRequest request,
      ServerResponse response,
      String client,
      long mostBytes,
      BodyBudget budget,
      Consumer<Throwable> log) {
    this.request = request;
    this.response = response;
    this.client = client;
    this.mostBytes = mostBytes;
    this.budget = budget;
    this.log = log;
  }

  @Override
  public String client() {
    return client;
  }

  @Override
  public boolean flag(String parameter) {
    return request
        .query()
        .first(parameter)
        .asOptional()
        .filter(value -> value.isEmpty() || value.equals("true"))
        .isPresent();
  }

  @Override
  String mediaType() {
    String header = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  @Override
  long mostBytes() {
    return mostBytes;
  }

  @Override
  long announcedBytes() {
    return request.headers().contentLength().orElse(-1);
  }

  @Override
  InputStream body() {
    return request.content().hasEntity()
        ? request.content().inputStream()
        : InputStream.nullInputStream();
  }

  @Override
  void reserve(long bytes) {
    share = Optional.of(budget.take(bytes));
  }

  @Override
  void reserveOnly(long bytes) {
    share.ifPresent(taken -> taken.shrinkTo(bytes));
  }

  @Override
  public void report(Throwable failure) {
    log.accept(failure);
  }

  @Override
  public void close() {
    share.ifPresent(BodyBudget.Share::close);
    share = Optional.empty();
  }

  @Override
  public void send(int status, String mediaType, byte[] content) {
    send(response, status, mediaType, content);
  }

  @Override
  public OutputStream stream(String mediaType) {
    streaming = true;
    response.header(HeaderNames.CONTENT_TYPE, mediaType);
    return response.outputStream();
  }

  boolean isStreaming() {
    return streaming;
  }

  static void send(ServerResponse response, int status, String mediaType, byte[] content) {
    response
        .status(Status.create(status))
        .header(HeaderNames.CONTENT_TYPE, mediaType)
        .header("X-Content-Type-Options", "nosniff")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(content);
  }
}
