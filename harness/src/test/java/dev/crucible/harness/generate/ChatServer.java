package dev.crucible.harness.generate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chat endpoint on this machine that behaves as a test requires, usually badly. */
public final class ChatServer implements AutoCloseable {

  /** The behaviour of the endpoint. */
  public interface Behaviour {
    void answer(HttpExchange exchange, JsonNode request) throws Exception;
  }

  /**
   * A request as it arrived.
   *
   * @param path the path of the URL
   * @param body the JSON in the body
   * @param authorization the header of this name, or null
   */
  public record Request(String path, JsonNode body, String authorization) {

    /** Returns the prompt. */
    public String prompt() {
      return body.has("prompt")
          ? body.get("prompt").asString()
          : body.path("messages").path(0).path("content").asString();
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  public ChatServer(Behaviour behaviour) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, behaviour));
    server.start();
  }

  private void handle(HttpExchange exchange, Behaviour behaviour) throws IOException {
    try (exchange) {
      JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
      requests.add(
          new Request(
              exchange.getRequestURI().getPath(),
              body,
              exchange.getRequestHeaders().getFirst("Authorization")));
      behaviour.answer(exchange, body);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Returns the base URL, to which {@code /chat/completions} is added. */
  public String url() {
    return "http://%s:%d/v1"
        .formatted(
            server.getAddress().getAddress().getHostAddress(), server.getAddress().getPort());
  }

  public List<Request> requests() {
    return requests;
  }

  /** Waits until the test is over. */
  public void waitForever() throws InterruptedException {
    closing.await();
  }

  /** Answers correctly. */
  public static void say(HttpExchange exchange, String text, String finishReason)
      throws IOException {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ObjectNode choice = body.putArray("choices").addObject();
    choice.putObject("message").put("role", "assistant").put("content", text);
    choice.put("finish_reason", finishReason);
    body.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 20);
    send(exchange, 200, Map.of("Content-Type", "application/json"), body.toString());
  }

  /** Continues a text correctly. */
  public static void proceed(HttpExchange exchange, String text, String finishReason)
      throws IOException {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.putArray("choices").addObject().put("text", text).put("finish_reason", finishReason);
    body.putObject("usage").put("prompt_tokens", 10).put("completion_tokens", 5);
    send(exchange, 200, Map.of("Content-Type", "application/json"), body.toString());
  }

  public static void send(
      HttpExchange exchange, int status, Map<String, String> headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
