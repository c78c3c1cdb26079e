package dev.crucible.serve.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An exchange without a server, of a request with JSON lines. */
public final class StubExchange extends Exchange {
  private final byte[] body;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

  /** Creates an exchange of a request with this body. */
  public StubExchange(String body) {
    this.body = body.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the answer so far. */
  public String answer() {
    return answer.toString(StandardCharsets.UTF_8);
  }

  @Override
  public String client() {
    return "client";
  }

  @Override
  public boolean flag(String parameter) {
    return false;
  }

  @Override
  String mediaType() {
    return JSON_LINES;
  }

  @Override
  long mostBytes() {
    return body.length;
  }

  @Override
  long announcedBytes() {
    return body.length;
  }

  @Override
  InputStream body() {
    return new ByteArrayInputStream(body);
  }

  @Override
  void reserve(long bytes) {
    // There is memory enough.
  }

  @Override
  void reserveOnly(long bytes) {
    // There is memory enough.
  }

  @Override
  public void report(Throwable failure) {
    throw new AssertionError(failure);
  }

  @Override
  public void send(int status, String mediaType, byte[] content) {
    answer.writeBytes(content);
  }

  @Override
  public OutputStream stream(String mediaType) {
    return answer;
  }
}
