package dev.crucible.harness.target;

import dev.crucible.runtime.value.GuestValue;
import dev.crucible.runtime.value.GuestValue.NdArray;
import dev.crucible.runtime.value.GuestValue.SparseMatrix;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Describes values as {@code target_fixtures.py} does. The bytes are little endian. */
final class Description {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Function<byte[], Map.Entry<String, Object>> content;

  private Description(Function<byte[], Map.Entry<String, Object>> content) {
    this.content = content;
  }

  static Description withData() {
    return new Description(bytes -> Map.entry("hex", HexFormat.of().formatHex(bytes)));
  }

  static Description withChecksum() {
    return new Description(bytes -> {
      var crc = new CRC32();
      crc.update(bytes);
      return Map.entry("crc32", crc.getValue());
    });
  }

  JsonNode of(List<GuestValue> values) {
    // Read back, so that numbers have the same node types as those of a file.
    return MAPPER.readTree(MAPPER.writeValueAsString(values.stream().map(this::map).toList()));
  }

  private Map<String, Object> map(GuestValue value) {
    return switch (value) {
      case GuestValue.None() -> Map.of("type", "None");
      case GuestValue.Bool(boolean truth) -> Map.of("type", "bool", "value", truth);
      case GuestValue.Int(long number) -> Map.of("type", "int", "value", number);
      case GuestValue.Real(double number) -> Map.of("type", "float", "value", real(number));
      case GuestValue.Text(String text) -> Map.of("type", "str", "value", text);
      case GuestValue.Bytes(MemorySegment data) ->
          Map.of("type", "bytes", "hex", HexFormat.of().formatHex(bytes(data)));
      case NdArray array -> array(array);
      case GuestValue.ObjectArray(var shape, var items) ->
          Map.of("type", "object", "shape", shape, "items", maps(items));
      case GuestValue.ListValue(var items) -> Map.of("type", "list", "items", maps(items));
      case GuestValue.TupleValue(var items) -> Map.of("type", "tuple", "items", maps(items));
      case GuestValue.DictValue(var entries) ->
          Map.of(
              "type",
              "dict",
              "items",
              entries.stream().map(e -> List.of(map(e.getKey()), map(e.getValue()))).toList());
      case SparseMatrix matrix -> sparse(matrix);
    };
  }

  private List<Map<String, Object>> maps(List<GuestValue> values) {
    return values.stream().map(this::map).toList();
  }

  private Map<String, Object> array(NdArray array) {
    Map.Entry<String, Object> data = content.apply(bytes(array.data()));
    return Map.of(
        "type",
        array.scalar() ? "scalar" : "array",
        "dtype",
        array.type().numpyName(),
        "shape",
        array.shape(),
        data.getKey(),
        data.getValue());
  }

  private Map<String, Object> sparse(SparseMatrix matrix) {
    var map = new LinkedHashMap<String, Object>();
    map.put("type", matrix.format().name().toLowerCase(Locale.ROOT));
    map.put("data", array(matrix.data()));
    map.put("first", array(matrix.first()));
    map.put("second", array(matrix.second()));
    map.put("shape", matrix.shape());
    matrix.blockSize().ifPresent(size -> map.put("blocksize", size));
    return map;
  }

  private static Object real(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    return Double.isInfinite(number) ? (number > 0 ? "inf" : "-inf") : (Object) number;
  }

  private static byte[] bytes(MemorySegment data) {
    return data.toArray(ValueLayout.JAVA_BYTE);
  }
}
