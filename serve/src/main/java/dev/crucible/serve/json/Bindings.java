package dev.crucible.serve.json;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values that a request binds to names. JSON's values become Python's as {@code json.loads}
 * makes them; objects with one of two fields mean more:
 *
 * <ul>
 *   <li>{@code {"$bytes": "<base64>"}}: a {@code bytes} object
 *   <li>{@code {"$array": {"dtype": "float64", "shape": [2, 3], "data": "<base64>"}}}: a NumPy
 *       array, whose elements are in C order and little-endian
 * </ul>
 */
public final class Bindings {
  private static final String BYTES = "$bytes";
  private static final String ARRAY = "$array";
  private static final Set<String> ARRAY_FIELDS = Set.of("dtype", "shape", "data");

  private Bindings() {}

  /**
   * Returns the bindings in a field; none if it is absent or null.
   *
   * @throws DataException if the field is no object, or a value cannot be bound
   */
  public static Map<String, GuestValue> of(JsonRecord from, String field) {
    var bindings = new LinkedHashMap<String, GuestValue>();
    if (from.value(field).isPresent()) {
      ObjectNode named = from.object(field);
      for (Map.Entry<String, JsonNode> entry : named.properties()) {
        bindings.put(entry.getKey(), value(from, field + "." + entry.getKey(), entry.getValue()));
      }
    }
    return bindings;
  }

  private static GuestValue value(JsonRecord from, String place, JsonNode json) {
    return switch (json.getNodeType()) {
      case BOOLEAN -> GuestValue.of(json.booleanValue());
      case NUMBER -> number(from, place, json);
      case STRING -> GuestValue.of(json.stringValue());
      case ARRAY -> {
        var items = new ArrayList<GuestValue>();
        for (JsonNode item : json) {
          items.add(value(from, place + "[" + items.size() + "]", item));
        }
        yield new GuestValue.ListValue(items);
      }
      case OBJECT -> object(from, place, (ObjectNode) json);
      default -> GuestValue.none();
    };
  }

  private static GuestValue number(JsonRecord from, String place, JsonNode json) {
    if (!json.isIntegralNumber()) {
      return GuestValue.of(json.doubleValue());
    }
    if (!json.canConvertToLong()) {
      throw from.error(place, "has more than 64 bits", "bind it as a string, and convert it there");
    }
    return GuestValue.of(json.longValue());
  }

  private static GuestValue object(JsonRecord from, String place, ObjectNode json) {
    if (json.size() == 1 && json.has(BYTES)) {
      return GuestValue.Bytes.of(base64(from, place, json.get(BYTES)));
    }
    if (json.size() == 1 && json.get(ARRAY) instanceof ObjectNode array) {
      return array(from, place, new JsonRecord(place, array));
    }
    List<Map.Entry<GuestValue, GuestValue>> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      entries.add(
          Map.entry(
              GuestValue.of(entry.getKey()),
              value(from, place + "." + entry.getKey(), entry.getValue())));
    }
    return new GuestValue.DictValue(entries);
  }

  private static GuestValue array(JsonRecord from, String place, JsonRecord array) {
    Fields.requireOnly(array, ARRAY_FIELDS);
    String name = array.text("dtype");
    ElementType type =
        Arrays.stream(ElementType.values())
            .filter(candidate -> candidate.numpyName().equals(name))
            .findFirst()
            .orElseThrow(() ->
                array.error(
                    "dtype",
                    "is \"" + name + "\"",
                    "make it one of "
                        + Arrays.stream(ElementType.values())
                            .map(ElementType::numpyName)
                            .collect(Collectors.joining(", "))));
    List<Long> shape = new ArrayList<>();
    for (JsonNode length :
        array
            .value("shape")
            .filter(JsonNode::isArray)
            .orElseThrow(
                () -> array.error("shape", "is no array", "make it the length of each axis"))) {
      if (!length.isIntegralNumber() || !length.canConvertToInt() || length.intValue() < 0) {
        throw array.error("shape", "holds " + length, "make it the length of each axis");
      }
      shape.add(length.longValue());
    }
    byte[] data = base64(array, "data", array.value("data").orElse(null));
    try {
      return GuestValue.NdArray.copying(type, shape, MemorySegment.ofArray(data));
    } catch (IllegalArgumentException e) {
      throw from.error(place, "does not fit: " + e.getMessage(), "make data and shape fit");
    }
  }

  private static byte[] base64(JsonRecord from, String place, JsonNode text) {
    try {
      if (text != null && text.isString()) {
        return Base64.getMimeDecoder().decode(text.stringValue());
      }
    } catch (IllegalArgumentException e) {
      // Refused below, as a value of another kind is.
    }
    throw from.error(place, "is no base64", "encode the bytes in base64");
  }
}
