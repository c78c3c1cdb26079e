package dev.crucible.runtime.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.internal.compare.Comparison.Unsupported;
import dev.crucible.runtime.internal.compare.Operand.PythonBool;
import dev.crucible.runtime.internal.compare.Operand.PythonComplex;
import dev.crucible.runtime.internal.compare.Operand.PythonFloat;
import dev.crucible.runtime.internal.compare.Operand.PythonInt;
import dev.crucible.runtime.internal.compare.Operand.PythonSequence;
import dev.crucible.runtime.value.ElementType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of known cases; {@link NumpyAnswersTest} has random ones. */
class ComparisonsTest {
  private static final double NAN = Double.NaN;

  @ParameterizedTest
  @CsvSource({
    "1e10, 1.00001e10, true",
    "1e-7, 1e-8, false",
    "1e-8, 1e-9, true",
    "1e10, 1.0001e10, false",
    "1e-8, 0, true",
    "1e-7, 0, false",
    "NaN, NaN, false",
    "Infinity, Infinity, true",
    "Infinity, -Infinity, false",
    "Infinity, 1, false",
    "1, Infinity, false",
    "0.0, -0.0, true",
  })
  void allcloseOfTwoNumbers(double a, double b, boolean close) {
    assertThat(allclose(array(a), array(b))).isEqualTo(new Answer(close, 1));
    assertThat(allclose(new PythonFloat(a), array(b))).isEqualTo(new Answer(close, 1));
    assertThat(allclose(array(a), new PythonFloat(b))).isEqualTo(new Answer(close, 1));
    assertThat(allclose(new PythonFloat(a), new PythonFloat(b))).isEqualTo(new Answer(close, 1));
  }

  @Test
  void allcloseIsNotSymmetric() {
    Operand less = array(0.9);
    Operand more = array(1.0);
    assertThat(Comparisons.allclose(less, more, 0.1, 0, false)).isEqualTo(new Answer(true, 1));
    assertThat(Comparisons.allclose(more, less, 0.1, 0, false)).isEqualTo(new Answer(false, 1));
  }

  @Test
  void nanIsCloseOnlyIfWanted() {
    Operand one = array(1, NAN);
    assertThat(Comparisons.allclose(one, one, 1e-5, 1e-8, true)).isEqualTo(new Answer(true, 2));
    assertThat(Comparisons.allclose(one, one, 1e-5, 1e-8, false)).isEqualTo(new Answer(false, 2));
    assertThat(Comparisons.arrayEqual(one, one, true)).isEqualTo(new Answer(true, 2));
    assertThat(Comparisons.arrayEqual(one, one, false)).isEqualTo(new Answer(false, 2));
  }

  @Test
  void complexNumbersAreNanIfOnePartIs() {
    Operand one = complex(1, NAN);
    Operand other = complex(NAN, 1);
    assertThat(Comparisons.arrayEqual(one, other, true)).isEqualTo(new Answer(true, 1));
    assertThat(Comparisons.allclose(one, other, 1e-5, 1e-8, true)).isEqualTo(new Answer(true, 1));
  }

  @Test
  void complexNumbersAreCloseByTheirAbsoluteDifference() {
    assertThat(allclose(complex(3, 4), complex(3 + 1e-6, 4 - 1e-6))).isEqualTo(new Answer(true, 1));
    assertThat(allclose(complex(3, 4), complex(3, 4.001))).isEqualTo(new Answer(false, 1));
    assertThat(allclose(new PythonComplex(3, 0), array(3))).isEqualTo(new Answer(true, 1));
  }

  @Test
  void whatRoundingDecidesIsLeftToNumpy() {
    Comparison found = Comparisons.allclose(complex(3, 4), complex(0, 0), 0, 5, false);
    assertThat(found).isInstanceOf(Unsupported.class);
    Comparison apart = Comparisons.allclose(complex(3, 4, 9, 9), complex(0, 0, 0, 0), 0, 5, false);
    assertThat(apart).isEqualTo(new Answer(false, 2));
  }

  @Test
  void shapesAreBroadcast() {
    Operand column = doubles(new double[] {1, 1, 1}, 3, 1);
    Operand row = array(1, 1);
    assertThat(allclose(column, row)).isEqualTo(new Answer(true, 6));
    assertThat(Comparisons.arrayEqual(column, row, false)).isEqualTo(new Answer(false, 0));
  }

  @Test
  void shapesThatDoNotGoTogetherAreLeftToNumpy() {
    assertThat(allclose(array(1, 2, 3), array(1, 2))).isInstanceOf(Unsupported.class);
  }

  @Test
  void emptyArraysAreCloseToAnyNumberWithoutAComparison() {
    assertThat(allclose(array(), array(1))).isEqualTo(new Answer(true, 0));
    assertThat(allclose(array(), new PythonFloat(3))).isEqualTo(new Answer(true, 0));
    assertThat(Comparisons.arrayEqual(array(), array(2), false)).isEqualTo(new Answer(false, 0));
  }

  @Test
  void listsAreArrays() {
    assertThat(allclose(list(new PythonInt(1), new PythonFloat(2)), array(1, 2)))
        .isEqualTo(new Answer(true, 2));
    assertThat(allclose(list(array(1, 2), array(3, 4)), doubles(new double[] {1, 2, 3, 4}, 2, 2)))
        .isEqualTo(new Answer(true, 4));
    assertThat(Comparisons.arrayEqual(list(new PythonBool(true)), list(new PythonInt(1)), false))
        .isEqualTo(new Answer(true, 1));
    assertThat(allclose(list(), array())).isEqualTo(new Answer(true, 0));
    assertThat(allclose(list(array(1, 2), array(3)), array(1))).isInstanceOf(Unsupported.class);
  }

  @Test
  void integersBeyondTheExactDoubles() {
    long large = (1L << 53) + 1;
    Operand integers = longs(ElementType.INT64, large);
    assertThat(Comparisons.arrayEqual(integers, longs(ElementType.INT64, large - 1), false))
        .isEqualTo(new Answer(false, 1));
    assertThat(Comparisons.arrayEqual(integers, array(0x1p53), false))
        .isEqualTo(new Answer(true, 1));
  }

  @Test
  void unsignedAndSignedIntegersCompareByValue() {
    Operand unsigned = longs(ElementType.UINT64, -1);
    assertThat(Comparisons.arrayEqual(unsigned, longs(ElementType.INT64, -1), false))
        .isEqualTo(new Answer(false, 1));
    assertThat(Comparisons.arrayEqual(unsigned, unsigned, false)).isEqualTo(new Answer(true, 1));
    assertThat(allclose(unsigned, array(0x1p64))).isEqualTo(new Answer(true, 1));
  }

  @Test
  void singlePrecisionRoundsPythonsNumbers() {
    Operand single = singles(0.1f);
    assertThat(Comparisons.allclose(single, new PythonFloat(0.1), 0, 0, false))
        .isEqualTo(new Answer(true, 1));
    assertThat(Comparisons.allclose(single, array(0.1), 0, 0, false))
        .isEqualTo(new Answer(false, 1));
    assertThat(Comparisons.arrayEqual(single, array(0.1), false)).isEqualTo(new Answer(false, 1));
    assertThat(allclose(single, new PythonFloat(1e300))).isInstanceOf(Unsupported.class);
  }

  @Test
  void singlePrecisionRoundsTheLimit() {
    Operand single = singles(0.1f); // More than 0.1.
    List.of(new PythonFloat(0), singles(0))
        .forEach(zero ->
            assertThat(Comparisons.allclose(single, zero, 0, 0.1, false))
                .isEqualTo(new Answer(true, 1)));
    assertThat(Comparisons.allclose(single, array(0), 0, 0.1, false))
        .isEqualTo(new Answer(false, 1));
  }

  @Test
  void whatOverflowsIsLeftToNumpy() {
    double most = Double.MAX_VALUE;
    assertThat(allclose(array(most, 1), array(-most, 2))).isInstanceOf(Unsupported.class);
    assertThat(allclose(array(1, most), array(2, -most))).isInstanceOf(Unsupported.class);
    assertThat(Comparisons.allclose(array(1), array(most), 10, 0, false))
        .isInstanceOf(Unsupported.class);
    assertThat(allclose(complex(1, 1), complex(most, most))).isInstanceOf(Unsupported.class);
  }

  @Test
  void halfPrecisionIsLeftToNumpy() {
    Operand half =
        Operand.Array.inOrder(ElementType.FLOAT16, MemorySegment.ofArray(new short[1]), 1);
    assertThat(allclose(half, array(0))).isInstanceOf(Unsupported.class);
    assertThat(Comparisons.arrayEqual(array(0), half, false)).isInstanceOf(Unsupported.class);
  }

  @Test
  void tooManyElementsAreLeftToNumpy() {
    long[] shape = {1L << 40, 1L << 40, 1};
    MemorySegment data = MemorySegment.ofArray(new double[1]);
    Operand large = new Operand.Array(ElementType.FLOAT64, shape, new long[3], data, 0);
    assertThat(allclose(large, large)).isInstanceOf(Unsupported.class);
    assertThat(Comparisons.arrayEqual(large, large, false)).isInstanceOf(Unsupported.class);
    assertThat(allclose(large, list())).isInstanceOf(Unsupported.class);
  }

  /** The last element differs; a block has 512 elements. */
  @ParameterizedTest
  @CsvSource({"511", "512", "513", "1024", "100000"})
  void largeArraysAreComparedToTheirEnd(int length) {
    double[] values = new double[length];
    Arrays.setAll(values, i -> Math.sin(i));
    double[] others = values.clone();
    assertThat(allclose(array(values), array(others))).isEqualTo(new Answer(true, length));
    others[length - 1] += 0.1;
    assertThat(allclose(array(values), array(others))).isEqualTo(new Answer(false, length));
  }

  @Test
  void nativeMemoryIsReadBackwardsAndTransposed() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment data = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2, 3, 4, 5, 6);
      Operand backwards = view(data, new long[] {6}, new long[] {-8}, 40);
      assertThat(Comparisons.arrayEqual(backwards, array(6, 5, 4, 3, 2, 1), false))
          .isEqualTo(new Answer(true, 6));
      Operand transposed = view(data, new long[] {3, 2}, new long[] {8, 24}, 0);
      Operand inOrder = doubles(new double[] {1, 4, 2, 5, 3, 6}, 3, 2);
      assertThat(Comparisons.arrayEqual(transposed, inOrder, false)).isEqualTo(new Answer(true, 6));
    }
  }

  @Test
  void elementsOutsideOfTheMemoryAreNotRead() {
    MemorySegment data = MemorySegment.ofArray(new double[2]);
    Operand array = view(data, new long[] {3}, new long[] {8}, 0);
    assertThatThrownBy(() -> allclose(array, array(0)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void arraysHaveAStrideForEachAxis() {
    MemorySegment data = MemorySegment.ofArray(new double[2]);
    assertThatThrownBy(() -> view(data, new long[] {2}, new long[0], 0))
        .hasMessage("1 lengths do not go with 0 strides");
    assertThatThrownBy(() -> view(data, new long[] {-1}, new long[1], 0))
        .hasMessage("an axis has the length -1");
  }

  private static Comparison allclose(Operand a, Operand b) {
    return Comparisons.allclose(a, b, 1e-5, 1e-8, false);
  }

  private static Operand view(MemorySegment data, long[] shape, long[] strides, long offset) {
    return new Operand.Array(ElementType.FLOAT64, shape, strides, data, offset);
  }

  private static Operand array(double... values) {
    return doubles(values, values.length);
  }

  private static Operand doubles(double[] values, long... shape) {
    return Operand.Array.inOrder(ElementType.FLOAT64, MemorySegment.ofArray(values), shape);
  }

  private static Operand singles(float... values) {
    return Operand.Array.inOrder(ElementType.FLOAT32, MemorySegment.ofArray(values), values.length);
  }

  private static Operand longs(ElementType type, long... values) {
    return Operand.Array.inOrder(type, MemorySegment.ofArray(values), values.length);
  }

  /** Returns a complex array from real and imaginary parts in turn. */
  private static Operand complex(double... parts) {
    return Operand.Array.inOrder(
        ElementType.COMPLEX128, MemorySegment.ofArray(parts), parts.length / 2);
  }

  private static Operand list(Operand... items) {
    return new PythonSequence(List.of(items));
  }
}
