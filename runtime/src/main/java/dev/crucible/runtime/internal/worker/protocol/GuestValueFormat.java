package dev.crucible.runtime.internal.worker.protocol;

import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import dev.crucible.runtime.value.GuestValue.NdArray;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The format of a {@link GuestValue}: a byte for its kind, then its parts. */
final class GuestValueFormat {
  private static final int NONE = 0;
  private static final int BOOL = 1;
  private static final int INT = 2;
  private static final int REAL = 3;
  private static final int TEXT = 4;
  private static final int BYTES = 5;
  private static final int ND_ARRAY = 6;
  private static final int OBJECT_ARRAY = 7;
  private static final int LIST = 8;
  private static final int TUPLE = 9;
  private static final int DICT = 10;
  private static final int SPARSE_MATRIX = 11;

  private GuestValueFormat() {}

  static void write(Encoder to, GuestValue value) {
    switch (value) {
      case GuestValue.None() -> to.number8(NONE);
      case GuestValue.Bool(boolean bool) -> {
        to.number8(BOOL);
        to.bool(bool);
      }
      case GuestValue.Int(long number) -> {
        to.number8(INT);
        to.number64(number);
      }
      case GuestValue.Real(double number) -> {
        to.number8(REAL);
        to.real(number);
      }
      case GuestValue.Text(String text) -> {
        to.number8(TEXT);
        to.text(text);
      }
      case GuestValue.Bytes(MemorySegment data) -> {
        to.number8(BYTES);
        to.memory(data);
      }
      case NdArray array -> {
        to.number8(ND_ARRAY);
        writeArray(to, array);
      }
      case GuestValue.ObjectArray(List<Long> shape, List<GuestValue> items) -> {
        to.number8(OBJECT_ARRAY);
        to.list(shape, Encoder::number64);
        to.list(items, GuestValueFormat::write);
      }
      case GuestValue.ListValue(List<GuestValue> items) -> {
        to.number8(LIST);
        to.list(items, GuestValueFormat::write);
      }
      case GuestValue.TupleValue(List<GuestValue> items) -> {
        to.number8(TUPLE);
        to.list(items, GuestValueFormat::write);
      }
      case GuestValue.DictValue(List<Map.Entry<GuestValue, GuestValue>> entries) -> {
        to.number8(DICT);
        to.list(entries, GuestValueFormat::writeEntry);
      }
      case GuestValue.SparseMatrix matrix -> {
        to.number8(SPARSE_MATRIX);
        writeSparse(to, matrix);
      }
    }
  }

  private static void writeArray(Encoder to, NdArray array) {
    to.choice(array.type());
    to.list(array.shape(), Encoder::number64);
    to.bool(array.scalar());
    to.memory(array.data());
  }

  private static void writeEntry(Encoder to, Map.Entry<GuestValue, GuestValue> entry) {
    write(to, entry.getKey());
    write(to, entry.getValue());
  }

  private static void writeSparse(Encoder to, GuestValue.SparseMatrix matrix) {
    to.choice(matrix.format());
    writeArray(to, matrix.data());
    writeArray(to, matrix.first());
    writeArray(to, matrix.second());
    to.list(matrix.shape(), Encoder::number64);
    to.optional(matrix.blockSize(), (e, size) -> e.list(size, Encoder::number64));
  }

  static GuestValue read(Decoder from) throws IOException {
    int which = from.number8();
    return switch (which) {
      case NONE -> new GuestValue.None();
      case BOOL -> new GuestValue.Bool(from.bool());
      case INT -> new GuestValue.Int(from.number64());
      case REAL -> new GuestValue.Real(from.real());
      case TEXT -> new GuestValue.Text(from.text());
      case BYTES -> new GuestValue.Bytes(from.memory());
      case ND_ARRAY -> readArray(from);
      case OBJECT_ARRAY -> new GuestValue.ObjectArray(readLongs(from), readAll(from));
      case LIST -> new GuestValue.ListValue(readAll(from));
      case TUPLE -> new GuestValue.TupleValue(readAll(from));
      case DICT -> new GuestValue.DictValue(from.list(GuestValueFormat::readEntry));
      case SPARSE_MATRIX -> readSparse(from);
      default -> throw new MalformedException("value of kind " + which);
    };
  }

  private static List<Long> readLongs(Decoder from) throws IOException {
    return from.list(Decoder::number64);
  }

  private static List<GuestValue> readAll(Decoder from) throws IOException {
    return from.list(GuestValueFormat::read);
  }

  private static NdArray readArray(Decoder from) throws IOException {
    ElementType type = from.choice(ElementType.values());
    List<Long> shape = readLongs(from);
    boolean scalar = from.bool();
    return new NdArray(type, shape, scalar, from.memory());
  }

  private static Map.Entry<GuestValue, GuestValue> readEntry(Decoder from) throws IOException {
    GuestValue key = read(from);
    return Map.entry(key, read(from));
  }

  private static GuestValue.SparseMatrix readSparse(Decoder from) throws IOException {
    var format = from.choice(GuestValue.SparseFormat.values());
    NdArray data = readArray(from);
    NdArray first = readArray(from);
    NdArray second = readArray(from);
    List<Long> shape = readLongs(from);
    Optional<List<Long>> blockSize = from.optional(GuestValueFormat::readLongs);
    return new GuestValue.SparseMatrix(format, data, first, second, shape, blockSize);
  }
}
