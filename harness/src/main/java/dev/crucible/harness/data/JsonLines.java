package dev.crucible.harness.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /** The number of lines that are converted at a time, by all processors. */
  private static final int BATCH = 1024;

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
    var lines = new LineReader(in);
    try {
      while (lines.next()) {
        items.add(item.apply(record(where(name, lines), lines.line())));
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    return notEmpty(name, items);
  }

  /**
   * Reads {@code file} and converts its lines to items, several at a time.
   *
   * @param item converts a line; thread-safe
   * @return the items in the order of the lines, at least one
   * @throws DataException if the file cannot be read, has no line, or has a line that is not a JSON
   *     object; the first such line of the file is reported, as is that for which {@code item}
   *     throws
   */
  public static <T> List<T> readParallel(Path file, Function<JsonRecord, T> item) {
    String name = file.toString();
    var items = new ArrayList<T>();
    try (InputStream in = InputFile.open(file, "a JSON lines file")) {
      var lines = new LineReader(in);
      List<Supplier<T>> batch = conversions(name, lines, item);
      while (!batch.isEmpty()) {
        batch.parallelStream().map(Attempt::of).toList().forEach(each -> items.add(each.get()));
        batch = conversions(name, lines, item);
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    return notEmpty(name, items);
  }

  /** What a conversion came to: an item, or what it threw. */
  private record Attempt<T>(T item, RuntimeException thrown) {
    static <T> Attempt<T> of(Supplier<T> conversion) {
      try {
        return new Attempt<>(conversion.get(), null);
      } catch (RuntimeException e) {
        return new Attempt<>(null, e);
      }
    }

    T get() {
      if (thrown != null) {
        throw thrown;
      }
      return item;
    }
  }

  /** Reads a batch of lines, and returns their conversions; none at the end. */
  private static <T> List<Supplier<T>> conversions(
      String name, LineReader lines, Function<JsonRecord, T> item) throws IOException {
    var conversions = new ArrayList<Supplier<T>>(BATCH);
    while (conversions.size() < BATCH && lines.next()) {
      String where = where(name, lines);
      byte[] line = lines.line();
      conversions.add(() -> item.apply(record(where, line)));
    }
    return conversions;
  }

  private static String where(String name, LineReader lines) {
    return name + ", line " + lines.number();
  }

  private static <T> List<T> notEmpty(String name, List<T> items) {
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

  private static String firstLineOf(String message) {
    return message.lines().findFirst().orElse("no reason given");
  }

  private static DataException unreadable(String name, IOException e) {
    return new DataException(
        "%s cannot be read (%s); check the disk and the file's rights.".formatted(name, e), e);
  }
}
