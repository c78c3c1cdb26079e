package dev.crucible.serve.http;

import dev.crucible.harness.data.AsciiJson;
import dev.crucible.harness.data.JsonRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request and its answer. Used by one thread. */
public abstract class Exchange {
  /** The media type of a JSON body. */
  public static final String JSON = "application/json";

  /** The media type of JSON lines in answers. */
  public static final String JSON_LINES = "application/x-ndjson";

  private static final Set<String> ALL_JSON_LINES =
      Set.of(JSON_LINES, "application/jsonl", "application/json-lines");

  private static final JsonMapper MAPPER =
      AsciiJson.mapper()
          .rebuild()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** For the server. */
  Exchange() {}

  /** Returns the name of the client, for taking turns and for the log. */
  public abstract String client();

  /**
   * Returns true if the query has the parameter with the value {@code true}, or without a value.
   */
  public abstract boolean flag(String parameter);

  /** Returns the media type of the body, in lower case and without parameters; empty if none. */
  abstract String mediaType();

  /** Returns the largest size of a body, in bytes. */
  abstract long mostBytes();

  /** Returns the size that the request announces, in bytes; negative if it does not. */
  abstract long announcedBytes();

  /** Returns the body, which can be read once. */
  abstract InputStream body();

  /**
   * Takes the memory for the body, until this exchange is closed. Called at most once.
   *
   * @throws HttpFailure if the bodies of other requests take it
   */
  abstract void reserve(long bytes);

  /** Gives back what a body of so many bytes does not need of the reserved memory. */
  abstract void reserveOnly(long bytes);

  /** Logs a failure that the client is not told, with its stack trace. */
  public abstract void report(Throwable failure);

  /** Sends a whole answer. */
  public abstract void send(int status, String mediaType, byte[] content);

  /** Starts an answer with status 200 whose content is written bit by bit; the caller closes it. */
  public abstract OutputStream stream(String mediaType);

  /** Sends a JSON answer with status 200. */
  public final void send(JsonNode answer) {
    send(200, answer);
  }

  final void send(int status, JsonNode answer) {
    send(status, JSON, bytes(answer));
  }

  /** Returns a JSON value as one line of ASCII, without a line break. */
  public static byte[] bytes(JsonNode value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * Returns the body, which must be a JSON object.
   *
   * @throws HttpFailure if it is not, is too large, or is announced as something else
   */
  public final JsonRecord json() {
    require(Set.of(JSON), JSON);
    return record("the body", content());
  }

  /**
   * Returns the body's JSON lines, undecoded.
   *
   * @throws HttpFailure if the body is too large, or is announced as something else
   */
  public final byte[] jsonLines() {
    require(ALL_JSON_LINES, JSON_LINES);
    return content();
  }

  /**
   * Returns a JSON object.
   *
   * @param where the place of the object, for messages
   * @throws HttpFailure if the content is no JSON object
   */
  public static JsonRecord record(String where, byte[] content) {
    JsonNode value;
    try {
      value = MAPPER.readTree(content);
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : ", line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw HttpFailure.badRequest(
          "%s%s: broken JSON (%s); send one JSON object."
              .formatted(
                  where,
                  place,
                  e.getOriginalMessage().lines().findFirst().orElse("no reason given")));
    }
    if (value instanceof ObjectNode object) {
      return new JsonRecord(where, object);
    }
    throw HttpFailure.badRequest(where + " is no JSON object: send one.");
  }

  private void require(Set<String> mediaTypes, String usual) {
    if (!mediaTypes.contains(mediaType())) {
      throw new HttpFailure(
          415,
          "unsupported_media_type",
          "The header Content-Type is not %s: set it, and send such a body.".formatted(usual));
    }
  }

  private byte[] content() {
    InputStream body = body();
    if (announcedBytes() > mostBytes()) {
      throw tooLarge(body);
    }
    reserve(announcedBytes() < 0 ? mostBytes() : announcedBytes());
    byte[] content = read(body);
    if (content.length > mostBytes()) {
      throw tooLarge(body);
    }
    reserveOnly(content.length);
    return content;
  }

  private byte[] read(InputStream body) {
    try {
      return body.readNBytes(Math.toIntExact(mostBytes() + 1));
    } catch (IOException | RuntimeException e) {
      // The HTTP library throws several kinds if the client is slow or has gone.
      throw HttpFailure.incomplete(e);
    }
  }

  /**
   * Reads what is left of a body that is too large, and returns the failure. A connection that is
   * closed while the client still sends can lose the answer.
   */
  private HttpFailure tooLarge(InputStream body) {
    try {
      var _ = body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException e) {
      // The client has gone, or sends so much that the answer may be lost.
    }
    return HttpFailure.tooLarge(mostBytes());
  }
}
