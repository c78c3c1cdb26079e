package dev.crucible.harness.target;

import dev.crucible.runtime.value.GuestValue;
import io.jhdf.GlobalHeap;
import io.jhdf.Utils;
import io.jhdf.object.datatype.StringData;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Reads strings as the bytes that they are. (jHDF's own reading decodes them and puts replacement
 * characters where they do not fit their declared character set.)
 */
final class StoredStrings {

  private StoredStrings() {}

  /** Strings of one length, each without its padding, as NumPy's {@code S} type shows them. */
  static List<GuestValue> fixedLength(ByteBuffer buffer, StringData type) {
    var strings = new ArrayList<GuestValue>();
    for (int start = 0; start < buffer.limit(); start += type.getSize()) {
      ByteBuffer element = buffer.slice(start, type.getSize());
      type.getStringPaddingHandler().setBufferLimit(element);
      strings.add(bytes(element));
    }
    return strings;
  }

  /** Strings of any length: the buffer holds, for each, its length and its place in a heap. */
  static List<GuestValue> variableLength(ByteBuffer buffer, HdfBackingStorage storage) {
    var heaps = new HashMap<Long, GlobalHeap>();
    var strings = new ArrayList<GuestValue>();
    ByteBuffer references = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (references.hasRemaining()) {
      int length = references.getInt();
      long heap = Utils.readBytesAsUnsignedLong(references, storage.getSizeOfOffsets());
      int index = references.getInt();
      if (index == 0) {
        strings.add(GuestValue.Bytes.of(new byte[0]));
      } else {
        ByteBuffer data =
            heaps
                .computeIfAbsent(heap, address -> new GlobalHeap(storage, address))
                .getObjectData(index);
        strings.add(bytes(data.limit(Math.min(length, data.limit()))));
      }
    }
    return strings;
  }

  private static GuestValue bytes(ByteBuffer buffer) {
    byte[] content = new byte[buffer.limit()];
    buffer.get(0, content);
    return GuestValue.Bytes.of(content);
  }
}
