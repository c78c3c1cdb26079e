package dev.crucible.harness.target;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.value.GuestValue;
import io.jhdf.api.Dataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.storage.HdfBackingStorage;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a dataset as h5py's {@code dataset[()]} does.
 *
 * <ul>
 *   <li>Numbers, booleans and complex numbers: a NumPy array or scalar of the file's type, in
 *       native byte order.
 *   <li>A string: {@code bytes}. An array of strings of any length: an object array of {@code
 *       bytes}. An array of strings of one length (NumPy's {@code S}): an object array of {@code
 *       bytes} too, which compares equal element by element.
 *   <li>A dataset of no value (a null dataspace): {@code None}, where h5py has its {@code Empty}.
 * </ul>
 */
final class DatasetReader {

  private final String file;
  private final HdfBackingStorage storage;

  DatasetReader(String file, HdfBackingStorage storage) {
    this.file = file;
    this.storage = storage;
  }

  GuestValue read(Dataset dataset, String path) {
    if (!(dataset instanceof DatasetBase base)) {
      throw unsupported(path, "is stored in a way");
    }
    if (base.isScalar() && base.getSize() == 0) {
      return new GuestValue.None();
    }
    return switch (base.getDataType()) {
      case VariableLength type when type.isVariableLengthString() ->
          strings(base, StoredStrings.variableLength(content(base, path), storage));
      case StringData type -> strings(base, StoredStrings.fixedLength(content(base, path), type));
      case DataType type -> numbers(base, type, path);
    };
  }

  /**
   * The text that {@code bytes} encode in UTF-8.
   *
   * @param path where they are from, for the message
   */
  GuestValue.Text decode(GuestValue.Bytes bytes, String path) {
    byte[] content = bytes.data().toArray(ValueLayout.JAVA_BYTE);
    try {
      return new GuestValue.Text(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      throw new DataException(
          "%s: %s is not UTF-8 text; write it as UTF-8.".formatted(file, path), e);
    }
  }

  private GuestValue numbers(DatasetBase dataset, DataType type, String path) {
    ElementFormat format =
        ElementFormat.of(type)
            .orElseThrow(() ->
                unsupported(
                    path,
                    "has a data type (%s of %d bytes)"
                        .formatted(type.getClass().getSimpleName(), type.getSize())));
    return new GuestValue.NdArray(
        format.type(),
        shape(dataset),
        dataset.isScalar(),
        format.toNative(MemorySegment.ofBuffer(content(dataset, path))));
  }

  private static GuestValue strings(DatasetBase dataset, List<GuestValue> strings) {
    return dataset.isScalar()
        ? strings.getFirst()
        : new GuestValue.ObjectArray(shape(dataset), strings);
  }

  private static List<Long> shape(DatasetBase dataset) {
    return Arrays.stream(dataset.getDimensionsAsLong()).boxed().toList();
  }

  /** The elements' bytes; what was never written is zero, as jHDF takes it to be. */
  private ByteBuffer content(DatasetBase dataset, String path) {
    if (dataset.getSize() == 0) {
      return ByteBuffer.allocate(0);
    }
    if (hasFillValue(dataset)) {
      throw unsupported(path, "has a fill value other than zero, a layout");
    }
    if (dataset.isEmpty()) {
      return ByteBuffer.allocate(Math.toIntExact(dataset.getSizeInBytes()));
    }
    return dataset.getDataBuffer();
  }

  private static boolean hasFillValue(DatasetBase dataset) {
    return dataset.getHeader().getMessagesOfType(FillValueMessage.class).stream()
        .filter(FillValueMessage::isFillValueDefined)
        .map(FillValueMessage::getFillValue)
        .anyMatch(value -> !value.equals(ByteBuffer.allocate(value.remaining())));
  }

  private DataException unsupported(String path, String what) {
    return new DataException(
        "%s: %s %s that is not supported; write it as numbers, booleans, complex numbers or strings."
            .formatted(file, path, what));
  }
}
