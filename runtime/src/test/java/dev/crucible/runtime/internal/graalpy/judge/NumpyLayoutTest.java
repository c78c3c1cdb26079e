package dev.crucible.runtime.internal.graalpy.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class NumpyLayoutTest {
  private final Guest guest;
  private Value examples;
  private NumpyLayout layout;

  NumpyLayoutTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void learn() {
    examples = guest.own("values").invokeMember("examples");
    layout = new NumpyLayout(examples.getArrayElement(0), examples.getArrayElement(1));
  }

  private static PythonAbstractNativeObject numpy(Value value) {
    return (PythonAbstractNativeObject) GuestObjects.of(value);
  }

  @SuppressWarnings("restricted") // Of an object that is alive.
  private static byte[] memory(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes).toArray(ValueLayout.JAVA_BYTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.zeros(())",
        "np.arange(6)",
        "np.arange(6)[::-2]",
        "np.zeros((2, 3), np.float32).T",
        "np.zeros((4, 0, 2), '?')",
        "np.broadcast_to(np.zeros(1, 'D'), (5, 2))",
        "np.zeros(2, '>i4')",
        "np.zeros(2, object)",
        "np.array(['text'])"
      })
  void anArrayIsReadAsNumpyDescribesIt(String expression) {
    Value array = guest.eval(expression);
    NumpyLayout.Array read = layout.array(numpy(array)).orElseThrow();
    String expected =
        guest
            .eval(
                "lambda a: f'{a.dtype.num} {a.dtype.isnative} {[*a.shape]} {[*a.strides]}"
                    + " {a.__array_interface__[\"data\"][0]}'.replace('True', 'true')"
                    + ".replace('False', 'false')")
            .execute(array)
            .asString();
    assertThat(
            "%d %b %s %s %d"
                .formatted(
                    read.typeNumber(),
                    read.nativeOrder(),
                    Arrays.toString(read.shape()),
                    Arrays.toString(read.strides()),
                    read.address()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.ma.zeros(2)",
        "np.zeros(2).view(np.recarray)",
        "np.float64(1)",
        "np.dtype('d')"
      })
  void nothingElseIsAnArray(String expression) {
    assertThat(layout.array(numpy(guest.eval(expression)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?", "b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "e", "f", "d", "F", "D"})
  void aScalarHasTheNumberOfItsType(String code) {
    Value scalar = guest.eval("np.ones(1, '%s')[0]".formatted(code));
    assertThat(layout.scalar(numpy(scalar)))
        .contains(guest.eval("np.dtype('%s').num".formatted(code)).asInt());
    long bytes = guest.eval("np.dtype('%s').itemsize".formatted(code)).asLong();
    Value array = guest.eval("np.ones(1, '%s')".formatted(code));
    assertThat(memory(NumpyLayout.scalarAddress(numpy(scalar)), bytes))
        .isEqualTo(memory(layout.array(numpy(array)).orElseThrow().address(), bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"np.zeros(1)", "np.str_('text')", "np.datetime64(0, 's')"})
  void nothingElseIsAScalar(String expression) {
    assertThat(layout.scalar(numpy(guest.eval(expression)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "np.zeros(2); true",
        "np.zeros(2, '>f8'); true",
        "np.array(['text']); true",
        "np.float32(1); true",
        "np.bool_(1); true",
        "np.zeros(2, object); false",
        "np.zeros(2, [('a', object)]); false",
        "np.ma.zeros(2); false"
      })
  void whatHoldsNoPythonObjectsIsPlain(String expression, boolean plain) {
    assertThat(layout.isPlain(numpy(guest.eval(expression)))).isEqualTo(plain);
  }

  @Test
  void anotherLayoutIsNoticed() {
    for (String other : new String[] {"np.zeros((3, 2))", "np.zeros((2, 3), 'f')", "np.zeros(3)"}) {
      Value array = guest.eval(other);
      Value scalars = examples.getArrayElement(1);
      assertThatThrownBy(() -> new NumpyLayout(array, scalars))
          .as(other)
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
