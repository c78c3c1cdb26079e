package dev.crucible.serve.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** An exchange of Helidon's server. */
final class HelidonExchange extends Exchange implements AutoCloseable {
  private final ServerRequest request;
  private final ServerResponse response;
  private final String client;
  private final long mostBytes;
  private final BodyBudget budget;
  private BodyBudget.Share share = () -> {};
  private boolean streaming;

  /**
   * Creates an exchange, which must be closed.
   *
   * @param client the name of the client
   * @param mostBytes the largest size of a body
   * @param budget the memory of all bodies
   */
  HelidonExchange(
      ServerRequest request,
      ServerResponse response,
      String client,
      long mostBytes,
      BodyBudget budget) {
    this.request = request;
    this.response = response;
    this.client = client;
    this.mostBytes = mostBytes;
    this.budget = budget;
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
    if (!request.content().hasEntity()) {
      return InputStream.nullInputStream();
    }
    share.close();
    long announced = announcedBytes();
    share = budget.take(announced < 0 ? mostBytes : announced);
    return request.content().inputStream();
  }

  @Override
  void discardBody() throws IOException {
    var _ = request.content().inputStream().transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() {
    share.close();
    share = () -> {};
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
