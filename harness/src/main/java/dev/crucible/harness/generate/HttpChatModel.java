package dev.crucible.harness.generate;

import dev.crucible.harness.prompt.ModelApi;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model behind an OpenAI-compatible endpoint for chats or completions. Redirects are not
 * followed, because they would send the key elsewhere. Thread-safe.
 */
public final class HttpChatModel implements ChatModel, AutoCloseable {

  /**
   * The maximum number of bytes of a response: more than any answer has, and little compared with
   * the heap.
   */
  public static final long MOST_BYTES = 16L << 20;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
  private static final String CHAT_PATH = "/chat/completions";
  private static final String COMPLETIONS_PATH = "/completions";

  private final HttpClient client;
  private final URI address;
  private final Optional<ApiKey> key;
  private final ChatOptions options;
  private final Duration timeout;
  private final ChatResponse response;

  /**
   * Creates a model.
   *
   * @param address the address of the endpoint, as returned by {@link #address}
   * @param key the key of the endpoint; empty if it needs none
   * @param options the options of all requests
   * @param timeout the maximum time of a request, from its start to the end of the answer
   * @param time the clock for servers that name the time of day at which to ask again
   */
  public HttpChatModel(
      URI address, Optional<ApiKey> key, ChatOptions options, Duration timeout, Time time) {
    this.address = address;
    this.key = key;
    this.options = options;
    this.timeout = timeout;
    this.response = new ChatResponse(options.api(), time);
    this.client =
        HttpClient.newBuilder()
            // Servers without TLS are local, and some of them lose the body of an upgrade request.
            .version(address.getScheme().equals("https") ? Version.HTTP_2 : Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT.compareTo(timeout) < 0 ? CONNECT_TIMEOUT : timeout)
            .build();
  }

  /**
   * Returns the address of an endpoint.
   *
   * @param text a base such as {@code http://localhost:8000/v1}, to which {@code /chat/completions}
   *     or {@code /completions} is appended, or the whole address
   * @param api the interface of the endpoint
   * @throws IllegalArgumentException if {@code text} is not such an address; the message gives the
   *     reason
   */
  public static URI address(String text, ModelApi api) {
    URI uri;
    try {
      uri = URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s' is no URL".formatted(text), e);
    }
    if (uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "it has a name or password in it, which belongs in an environment variable");
    }
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if ((!http && !"https".equalsIgnoreCase(uri.getScheme())) || uri.getHost() == null) {
      throw new IllegalArgumentException("'%s' is no http or https URL".formatted(text));
    }
    String path = uri.getRawPath().replaceAll("/+$", "");
    boolean chatPath = path.endsWith(CHAT_PATH);
    if ((api == ModelApi.CHAT ? path.endsWith(COMPLETIONS_PATH) && !chatPath : chatPath)) {
      throw new IllegalArgumentException(
          "'%s' is not of the interface that --api names, %s".formatted(text, api.word()));
    }
    String end = api == ModelApi.CHAT ? CHAT_PATH : COMPLETIONS_PATH;
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(
        (http ? "http://" : "https://")
            + uri.getRawAuthority()
            + (path.endsWith(end) ? path : path + end)
            + query);
  }

  @Override
  public Reply ask(String prompt) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            request(prompt), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return withoutKey(
          response.read(exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS), address));
    } catch (TimeoutException e) {
      return Reply.Failure.passing(
          "%s gave no whole answer within %s s".formatted(address, timeout.toMillis() / 1e3));
    } catch (ExecutionException e) {
      return withoutKey(Reply.Failure.passing(address + " " + reason(e.getCause())));
    } finally {
      exchange.cancel(true);
    }
  }

  private HttpRequest request(String prompt) {
    String body = JsonMapper.shared().writeValueAsString(options.request(prompt));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    key.ifPresent(secret -> request.header("Authorization", secret.authorization()));
    return request.build();
  }

  private Reply withoutKey(Reply reply) {
    return reply instanceof Reply.Failure failure && key.isPresent()
        ? new Reply.Failure(
            key.get().hiddenIn(failure.reason()), failure.passing(), failure.retryAfter())
        : reply;
  }

  private static String reason(Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ -> "does not take connections in time";
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          "cannot be reached: there is no such host";
      case ConnectException _ -> "cannot be reached: nothing takes connections there";
      case IOException e -> "broke off: " + ChatResponse.oneLine(String.valueOf(e.getMessage()));
      default -> "failed: " + ChatResponse.oneLine(cause.toString());
    };
  }

  /** Cancels all requests in progress. */
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
