package dev.crucible.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ElementFormatPropertyTest {

  @Property
  void turnsForeignWordsIntoNativeOnes(@ForAll long[] values, @ForAll boolean bigEndian) {
    ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer file = ByteBuffer.allocate(values.length * Long.BYTES).order(order);
    file.asLongBuffer().put(values);
    var format = new ElementFormat(ElementType.INT64, Long.BYTES, order);

    MemorySegment copy = format.toNative(MemorySegment.ofBuffer(file));

    assertThat(copy.toArray(ValueLayout.JAVA_LONG)).isEqualTo(values);
    assertThat(copy.isNative()).isTrue();
  }

  @Property
  void turnsComplexNumbersByTheirParts(@ForAll float[] parts) {
    ByteBuffer file = ByteBuffer.allocate(parts.length * Float.BYTES).order(ByteOrder.BIG_ENDIAN);
    file.asFloatBuffer().put(parts);
    var format = new ElementFormat(ElementType.COMPLEX64, Float.BYTES, ByteOrder.BIG_ENDIAN);

    MemorySegment copy = format.toNative(MemorySegment.ofBuffer(file));

    assertThat(copy.toArray(ValueLayout.JAVA_FLOAT)).isEqualTo(parts);
  }
}
