package dev.crucible.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuestValueTest {

  @Test
  void anArrayIsACopyThatCannotBeWritten() {
    double[] source = {1, 2, 3};
    var array = GuestValue.NdArray.of(source);
    source[0] = 7;
    assertThat(array.data().getAtIndex(ValueLayout.JAVA_DOUBLE, 0)).isEqualTo(1);
    assertThat(array.data().isReadOnly()).isTrue();
    assertThat(array.data().isNative()).isTrue();
  }

  @Test
  void anArraysBytesMustFitItsShape() {
    var three = MemorySegment.ofArray(new double[3]);
    assertThatThrownBy(
            () -> GuestValue.NdArray.copying(ElementType.FLOAT64, List.of(2L, 2L), three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shape [2, 2] of float64 takes 32 bytes, not 24");
  }

  /** NumPy refused these shapes in the guest, which was taken for a failure of the engine. */
  @ParameterizedTest
  @MethodSource
  void anArrayHasAShapeThatNumpyHas(List<Long> shape, String part) {
    var none = MemorySegment.ofArray(new double[0]);
    assertThatThrownBy(() -> GuestValue.NdArray.copying(ElementType.FLOAT64, shape, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }

  static List<Arguments> anArrayHasAShapeThatNumpyHas() {
    return List.of(
        Arguments.of(Collections.nCopies(65, 1L), "at most 64 axes, not 65"),
        Arguments.of(List.of(1L << 30, 1L << 30, 2L), "too large"),
        Arguments.of(List.of(1L << 62, 4L), "too large"),
        Arguments.of(List.of(0L, 2147483647L, 2147483647L, 2147483647L), "too large"),
        Arguments.of(List.of(-1L, 0L), "negative"));
  }

  @Test
  void anEmptyArrayCanHaveLongAxes() {
    var none = MemorySegment.ofArray(new double[0]);
    List<Long> shape = new ArrayList<>(Collections.nCopies(64, 1L));
    shape.set(3, 0L);
    shape.set(60, 1L << 59);
    assertThat(GuestValue.NdArray.copying(ElementType.FLOAT64, shape, none).shape())
        .isEqualTo(shape);
  }

  @Test
  void onlyWhatHasNoAxesIsAScalar() {
    var data = GuestValue.NdArray.of(1.0).data();
    assertThatThrownBy(() -> new GuestValue.NdArray(ElementType.FLOAT64, List.of(1L), true, data))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyBsrHasABlockSize() {
    var numbers = GuestValue.NdArray.of(1L);
    assertThatThrownBy(() ->
            new GuestValue.SparseMatrix(
                GuestValue.SparseFormat.BSR,
                numbers,
                numbers,
                numbers,
                List.of(1L, 1L),
                Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("block size");
  }
}
