package dev.crucible.runtime.internal.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GuestValueFormatPropertyTest {

  @Property(tries = 300)
  void everyValueComesBackAsItWas(@ForAll("values") GuestValue value) throws Exception {
    GuestValue back = Frames.read(written(value), GuestValueFormat::read);
    assertThat(describe(back)).isEqualTo(describe(value));
  }

  /** Reading any bytes that a worker sends ends with a value or with {@link MalformedException}. */
  @Property(tries = 500)
  void noBytesBreakTheReader(@ForAll("values") GuestValue value, @ForAll Random random) {
    byte[] bytes = Frames.bytes(written(value).frame());
    for (int i = 0; i < 4; i++) {
      int at = Long.BYTES + random.nextInt(bytes.length - Long.BYTES);
      bytes[at] = (byte) random.nextInt();
    }
    try {
      Frames.decoder(ByteBuffer.wrap(bytes)).frame(bytes.length, GuestValueFormat::read);
    } catch (IOException expected) {
      assertThat(expected).isNotNull();
    }
  }

  @Example
  void aLargeArrayIsSentFromWhereItIs() throws Exception {
    double[] many = new double[100_000];
    Arrays.setAll(many, i -> i * 0.5);
    GuestValue.NdArray array = GuestValue.NdArray.of(many);
    var frame = written(array).frame();
    assertThat(Arrays.stream(frame).filter(ByteBuffer::isDirect)).hasSize(1);
    var back =
        (GuestValue.NdArray) Frames.decoder(frame).frame(Long.MAX_VALUE, GuestValueFormat::read);
    assertThat(back.data().toArray(ValueLayout.JAVA_DOUBLE)).isEqualTo(many);
  }

  private static Encoder written(GuestValue value) {
    var to = new Encoder();
    GuestValueFormat.write(to, value);
    return to;
  }

  @Provide
  Arbitrary<GuestValue> values() {
    return values(3);
  }

  private Arbitrary<GuestValue> values(int depth) {
    Arbitrary<GuestValue> leaf =
        Arbitraries.oneOf(
            Arbitraries.just(new GuestValue.None()),
            Arbitraries.of(true, false).map(GuestValue.Bool::new),
            Arbitraries.longs().map(GuestValue.Int::new),
            Arbitraries.doubles().map(GuestValue.Real::new),
            Arbitraries.strings().ofMaxLength(20).map(GuestValue.Text::new),
            bytes().map(GuestValue.Bytes::of),
            arrays().map(array -> array),
            sparse());
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<List<GuestValue>> items =
        Arbitraries.lazy(() -> values(depth - 1)).list().ofMaxSize(4);
    return Arbitraries.oneOf(
        leaf,
        items.map(GuestValue.ListValue::new),
        items.map(GuestValue.TupleValue::new),
        items.map(all -> new GuestValue.ObjectArray(List.of((long) all.size()), all)),
        items.map(all ->
            new GuestValue.DictValue(
                all.stream()
                    .map(each -> Map.entry(each, (GuestValue) new GuestValue.None()))
                    .toList())));
  }

  private static Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(6000);
  }

  private static Arbitrary<GuestValue.NdArray> arrays() {
    return Combinators.combine(
            Arbitraries.of(ElementType.class),
            Arbitraries.longs().between(0, 5),
            Arbitraries.longs().between(0, 200),
            Arbitraries.randoms())
        .as((type, rows, columns, random) -> {
          byte[] content = new byte[(int) (rows * columns) * type.byteSize()];
          random.nextBytes(content);
          return GuestValue.NdArray.copying(
              type, List.of(rows, columns), MemorySegment.ofArray(content));
        });
  }

  private static Arbitrary<GuestValue> sparse() {
    return Combinators.combine(Arbitraries.of(GuestValue.SparseFormat.class), arrays())
        .as((format, array) ->
            new GuestValue.SparseMatrix(
                format,
                array,
                array,
                GuestValue.NdArray.scalar(2),
                List.of(3L, 4L),
                format == GuestValue.SparseFormat.BSR
                    ? Optional.of(List.of(1L, 2L))
                    : Optional.empty()));
  }

  /**
   * Returns a value as text, with the bytes of its memory, since segments are equal only if they
   * are the same.
   */
  private static String describe(GuestValue value) {
    return switch (value) {
      case GuestValue.Bytes(MemorySegment data) -> "bytes " + hex(data);
      case GuestValue.NdArray array ->
          "%s %s %s %s".formatted(array.type(), array.shape(), array.scalar(), hex(array.data()));
      case GuestValue.ObjectArray(List<Long> shape, List<GuestValue> items) ->
          "objects " + shape + describeAll(items);
      case GuestValue.ListValue(List<GuestValue> items) -> "list " + describeAll(items);
      case GuestValue.TupleValue(List<GuestValue> items) -> "tuple " + describeAll(items);
      case GuestValue.DictValue(var entries) ->
          "dict "
              + describeAll(entries.stream().map(Map.Entry::getKey).toList())
              + describeAll(entries.stream().map(Map.Entry::getValue).toList());
      case GuestValue.SparseMatrix m ->
          "%s %s %s %s"
              .formatted(
                  m.format(),
                  describeAll(List.of(m.data(), m.first(), m.second())),
                  m.shape(),
                  m.blockSize());
      case GuestValue.None _,
          GuestValue.Bool _,
          GuestValue.Int _,
          GuestValue.Real _,
          GuestValue.Text _ ->
          value.toString();
    };
  }

  private static List<String> describeAll(List<? extends GuestValue> values) {
    return values.stream().map(GuestValueFormatPropertyTest::describe).toList();
  }

  private static String hex(MemorySegment data) {
    return HexFormat.of().formatHex(data.toArray(ValueLayout.JAVA_BYTE));
  }
}
