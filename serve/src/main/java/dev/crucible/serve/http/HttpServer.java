package dev.crucible.serve.http;

import dev.crucible.harness.data.DataException;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The HTTP server: it finds the route of each request, checks the token, and answers failures. */
public final class HttpServer implements AutoCloseable {
  /** A client that sends nothing for so long is cut off. */
  private static final Duration READING = Duration.ofSeconds(30);

  /** Bytes of too large a body that are read all the same, beside twice the largest size. */
  private static final int READ_AND_DROPPED = 1 << 20;

  private static final String UNKNOWN_PATH = "other";

  /** Kept, because the logging framework forgets the levels of loggers that are not. */
  private static final Logger LIBRARY = Logger.getLogger("io.helidon");

  private final List<Route> routes;
  private final Tokens tokens;
  private final Listening listening;
  private final AccessLog log;
  private final HttpListener listener;
  private final PrintWriter errors;
  private final BodyBudget budget;
  private final WebServer server;

  /**
   * Creates a server, which is not started.
   *
   * @param log gets a line for each request
   * @param listener is told of each request
   * @param errors gets the reasons of failures that clients are not told
   */
  public HttpServer(
      List<Route> routes,
      Tokens tokens,
      Listening listening,
      AccessLog log,
      HttpListener listener,
      PrintWriter errors) {
    this.routes = List.copyOf(routes);
    this.tokens = tokens;
    this.listening = listening;
    this.budget = new BodyBudget(listening.allBytes());
    this.log = log;
    this.listener = listener;
    this.errors = errors;
    LIBRARY.setLevel(Level.WARNING);
    this.server = configured().build();
  }

  /**
   * Starts to listen.
   *
   * @throws DataException if the address is in use or cannot be bound
   */
  public void start() {
    try {
      var _ = server.start();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new DataException(
          "Nothing can listen on %s, port %d: it is in use or not of this machine; give another --port or --host."
              .formatted(listening.host(), listening.port()),
          e);
    }
  }

  /** Returns the port on which the server listens. */
  public int port() {
    return server.port();
  }

  /** Stops to listen, after the answers that are being sent. */
  @Override
  public void close() {
    var _ = server.stop();
    log.close();
  }

  private WebServerConfig.Builder configured() {
    WebServerConfig.Builder builder =
        WebServer.builder()
            .host(listening.host())
            .port(listening.port())
            .shutdownHook(false)
            .shutdownGracePeriod(listening.grace())
            .featuresDiscoverServices(false)
            .maxPayloadSize(2L * listening.mostBytes() + READ_AND_DROPPED)
            .connectionOptions(socket -> socket.readTimeout(READING))
            .directHandlers(handlers())
            .routing(this::addRoutes);
    listening
        .tls()
        .ifPresent(certificate ->
            builder.tls(tls -> {
              Keys keys =
                  Keys.builder()
                      .pem(pem ->
                          pem.key(Resource.create(certificate.key()))
                              .certChain(Resource.create(certificate.chain())))
                      .build();
              var _ = tls.privateKey(keys).privateKeyCertChain(keys);
            }));
    return builder;
  }

  /** Returns handlers of malformed requests, whose answers repeat nothing of the request. */
  private DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      handlers.addHandler(
          type,
          (_, event, status, headers, _) -> {
            var failure =
                status.code() == 413
                    ? HttpFailure.tooLarge(listening.mostBytes())
                    : new HttpFailure(status.code(), "bad_request", "The request is malformed.");
            return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, Exchange.JSON)
                .entity(Exchange.bytes(Route.error(failure)))
                .keepAlive(event.keepAlive())
                .build();
          });
    }
    return handlers.build();
  }

  private void addRoutes(HttpRouting.Builder routing) {
    for (Route route : routes) {
      routing.route(
          Method.create(route.method()),
          route.path(),
          (request, response) -> answer(Optional.of(route), request, response));
    }
    routing.any((request, response) -> answer(Optional.empty(), request, response));
  }

  private void answer(Optional<Route> found, ServerRequest request, ServerResponse response) {
    long start = System.nanoTime();
    Route route = found.orElseGet(() -> unknown(request));
    String client = request.remotePeer().host();
    try {
      client = clientOf(route, request);
      answer(route, client, request, response);
    } catch (HttpFailure e) {
      send(route, response, e);
    } finally {
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      int status = response.status().code();
      listener.answered(found.map(Route::path).orElse(UNKNOWN_PATH), status, time);
      log.add(client, request.prologue().method().text(), request.path().path(), status, time);
    }
  }

  private void answer(Route route, String client, ServerRequest request, ServerResponse response) {
    try (var exchange =
        new HelidonExchange(
            request, response, client, listening.mostBytes(), budget, this::report)) {
      try {
        route.endpoint().answer(exchange);
      } catch (Throwable e) { // An answer that overflows the stack is not to end the service.
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        HttpFailure failure = HttpFailure.of(e);
        boolean disconnected = e instanceof IOException || e instanceof UncheckedIOException;
        if (failure.status() == 500 && !disconnected) {
          report(e);
        }
        if (!response.isSent() && !exchange.isStreaming()) {
          send(route, response, failure);
        } // Otherwise the client sees that the answer breaks off.
      }
    }
  }

  private void report(Throwable failure) {
    synchronized (errors) {
      failure.printStackTrace(errors);
      errors.flush();
    }
  }

  private String clientOf(Route route, ServerRequest request) {
    String address = request.remotePeer().host();
    if (tokens.isEmpty() || route.open()) {
      return address;
    }
    String shown = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    return tokens
        .client(shown)
        .orElseThrow(() ->
            new HttpFailure(
                401,
                "unauthorized",
                "The request shows no valid token: send the header Authorization: Bearer TOKEN."));
  }

  private static void send(Route route, ServerResponse response, HttpFailure failure) {
    failure
        .retryAfterSeconds()
        .ifPresent(seconds -> response.header(HeaderNames.RETRY_AFTER, String.valueOf(seconds)));
    if (failure.status() == 408) {
      response.header(HeaderNames.CONNECTION, "close"); // The rest of the body may still come.
    }
    if (failure.status() == 401) {
      response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer", "Basic realm=\"crucible\"");
    }
    HelidonExchange.send(
        response, failure.status(), Exchange.JSON, Exchange.bytes(route.failures().apply(failure)));
  }

  /** Returns the route of requests for a path or method that there is not. */
  private Route unknown(ServerRequest request) {
    String path = request.path().path();
    List<String> methods =
        routes.stream().filter(route -> route.path().equals(path)).map(Route::method).toList();
    return new Route(
        "*",
        path,
        true,
        Route::error,
        _ -> {
          if (methods.isEmpty()) {
            throw new HttpFailure(
                404,
                "not_found",
                "There is nothing at this path: GET /openapi.json lists the paths.");
          }
          throw new HttpFailure(
              405,
              "method_not_allowed",
              "This path answers %s only."
                  .formatted(methods.stream().collect(Collectors.joining(" and "))));
        });
  }
}
