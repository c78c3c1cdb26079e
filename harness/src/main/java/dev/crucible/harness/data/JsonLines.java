package dev.crucible.harness.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reader of JSON lines: UTF-8, one JSON object a line, lines of whitespace ignored. A file may be
 * compressed with gzip.
 */
public final class JsonLines {

  /** Inputs of EvalPlus have numbers of thousands of digits. */
  private static final int LONGEST_NUMBER = 100_000;

  private static final JsonMapper MAPPER =
      mapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final JsonMapper VALUES = mapper().build();

  private JsonLines() {}

  private static JsonMapper.Builder mapper() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxNumberLength(LONGEST_NUMBER).build())
                .build())
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS);
  }

  /**
   * Reads {@code file} and converts each line to an item.
   *
   * @param item converts a line
   * @return the items in the order of the lines, at least one
   * @throws DataException if the file cannot be read, has no line, or has a line that is not a JSON
   *     object
   */
  public static <T> List<T> read(Path file, Function<JsonRecord, T> item) {
    try (InputStream in = InputFile.open(file, "a JSON lines file")) {
      return read(file.toString(), in, item);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /**
   * Reads {@code in} to its end and converts each line to an item. Does not close the stream, which
   * must not be compressed.
   *
   * @param name the name of the source in messages
   * @param item converts a line
   * @return the items in the order of the lines, at least one
   * @throws DataException if the stream cannot be read, has no line, or has a line that is not a
   *     JSON object
   */
  public static <T> List<T> read(String name, InputStream in, Function<JsonRecord, T> item) {
    var items = new ArrayList<T>();
    var buffered = new BufferedInputStream(in, 1 << 16);
    try {
      byte[] line;
      for (int number = 1; (line = nextLine(buffered)) != null; number++) {
        if (!isBlank(line)) {
          items.add(item.apply(record(name + ", line " + number, line)));
        }
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    if (items.isEmpty()) {
      throw new DataException(name + " is empty; it must hold one JSON object a line.");
    }
    return items;
  }

  /**
   * Reads one line.
   *
   * @param where the line's place, for messages
   * @throws DataException if the line is not a JSON object
   */
  public static JsonRecord record(String where, byte[] line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JacksonException e) {
      String place = e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
      throw new DataException(
          "%s%s: broken JSON (%s); each line must hold one JSON object."
              .formatted(where, place, firstLineOf(e.getOriginalMessage())),
          e);
    }
    if (node instanceof ObjectNode object) {
      return new JsonRecord(where, object);
    }
    throw new DataException(
        "%s: %s stands here; each line must hold one JSON object."
            .formatted(where, JsonRecord.nameOf(node)));
  }

  /**
   * Parses JSON that is in a string of a line. Numbers may be as long as in lines, and an object
   * may have a field twice: the last one counts, as in Python.
   *
   * @throws JacksonException if the JSON is malformed
   */
  public static JsonNode parse(String text) {
    return VALUES.readTree(text);
  }

  /**
   * Returns the bytes up to the next line feed, or null at the end. Jackson decodes and checks
   * them.
   */
  private static byte[] nextLine(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    var line = new ByteArrayOutputStream(1 << 12);
    for (; next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toByteArray();
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static String firstLineOf(String message) {
    return message.lines().findFirst().orElse("no reason given");
  }

  private static DataException unreadable(String name, IOException e) {
    return new DataException(
        "%s cannot be read (%s); check the disk and the file's rights.".formatted(name, e), e);
  }
}
