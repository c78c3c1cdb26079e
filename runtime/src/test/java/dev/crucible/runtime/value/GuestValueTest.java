package dev.crucible.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
