package dev.crucible.harness.audit;

import dev.crucible.runtime.value.GuestValue;
import dev.crucible.runtime.value.GuestValue.NdArray;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A writer of values for {@code driver.py}. It describes each value as a JSON array of the value's
 * kind and its parts. The elements of arrays go to a file, and the description has their offset.
 */
final class ValueWriter {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int CHUNK = 1 << 20;

  private final OutputStream elements;
  private long written;

  /**
   * Creates a writer.
   *
   * @param elements the file of the elements; the caller closes it
   */
  ValueWriter(OutputStream elements) {
    this.elements = elements;
  }

  /** Returns the description of a value, and writes the bytes that the value holds. */
  ArrayNode describe(GuestValue value) {
    return switch (value) {
      case GuestValue.None _ -> kind("none");
      case GuestValue.Bool(boolean truth) -> kind("bool").add(truth);
      case GuestValue.Int(long number) -> kind("int").add(Long.toString(number));
      case GuestValue.Real(double number) -> kind("float").add(hexadecimal(number));
      case GuestValue.Text(String text) -> kind("str").add(text);
      case GuestValue.Bytes(MemorySegment data) ->
          kind("bytes").add(write(data)).add(data.byteSize());
      case NdArray array ->
          kind("array")
              .add(array.type().numpyName())
              .add(numbers(array.shape()))
              .add(array.scalar())
              .add(write(array.data()));
      case GuestValue.ObjectArray(List<Long> shape, List<GuestValue> items) ->
          kind("objects").add(numbers(shape)).add(all(items));
      case GuestValue.ListValue(List<GuestValue> items) -> kind("list").add(all(items));
      case GuestValue.TupleValue(List<GuestValue> items) -> kind("tuple").add(all(items));
      case GuestValue.DictValue(List<Map.Entry<GuestValue, GuestValue>> entries) ->
          kind("dict")
              .add(all(entries.stream().map(Map.Entry::getKey).toList()))
              .add(all(entries.stream().map(Map.Entry::getValue).toList()));
      case GuestValue.SparseMatrix matrix ->
          kind("sparse")
              .add(matrix.format().name())
              .add(describe(matrix.data()))
              .add(describe(matrix.first()))
              .add(describe(matrix.second()))
              .add(numbers(matrix.shape()))
              .add(numbers(matrix.blockSize().orElse(List.of())));
    };
  }

  private static ArrayNode kind(String name) {
    return JSON.createArrayNode().add(name);
  }

  /**
   * Returns the number in the form that Python's {@code float.fromhex} reads. It is exact, and has
   * NaN and infinity, which JSON has not.
   */
  private static String hexadecimal(double number) {
    return Double.isFinite(number) ? Double.toHexString(number) : Double.toString(number);
  }

  private static ArrayNode numbers(List<Long> numbers) {
    ArrayNode array = JSON.createArrayNode();
    numbers.forEach(array::add);
    return array;
  }

  private ArrayNode all(Collection<GuestValue> values) {
    ArrayNode array = JSON.createArrayNode();
    values.forEach(value -> array.add(describe(value)));
    return array;
  }

  /** Writes elements; returns their offset in bytes. */
  private long write(MemorySegment data) {
    long start = written;
    try {
      for (long at = 0; at < data.byteSize(); at += CHUNK) {
        MemorySegment part = data.asSlice(at, Math.min(CHUNK, data.byteSize() - at));
        elements.write(part.toArray(ValueLayout.JAVA_BYTE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written += data.byteSize();
    return start;
  }
}
