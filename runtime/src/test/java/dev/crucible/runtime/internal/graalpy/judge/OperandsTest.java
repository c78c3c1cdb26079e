package dev.crucible.runtime.internal.graalpy.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.compare.Comparison;
import dev.crucible.runtime.internal.compare.Comparisons;
import dev.crucible.runtime.internal.compare.Operand;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import dev.crucible.runtime.value.ElementType;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class OperandsTest {
  private final Guest guest;
  private Operands operands;

  OperandsTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void learn() {
    Value examples = guest.own("values").invokeMember("examples");
    operands =
        new Operands(new NumpyLayout(examples.getArrayElement(0), examples.getArrayElement(1)));
  }

  private Operand of(String expression) {
    return operands.of(guest.object(expression)).orElseThrow();
  }

  @Test
  void pythonsNumbersAreThemselves() {
    assertThat(of("7")).isEqualTo(new Operand.PythonInt(7));
    assertThat(of("1_099_511_627_776")).isEqualTo(new Operand.PythonInt(1L << 40));
    assertThat(of("0.5")).isEqualTo(new Operand.PythonFloat(0.5));
    assertThat(of("True")).isEqualTo(new Operand.PythonBool(true));
    assertThat(of("1 - 2j")).isEqualTo(new Operand.PythonComplex(1, -2));
    assertThat(of("(1, [2.5, True])"))
        .isEqualTo(
            new Operand.PythonSequence(
                List.of(
                    new Operand.PythonInt(1),
                    new Operand.PythonSequence(
                        List.of(new Operand.PythonFloat(2.5), new Operand.PythonBool(true))))));
  }

  @ParameterizedTest
  @CsvSource({
    "?, BOOL",
    "b, INT8",
    "B, UINT8",
    "h, INT16",
    "H, UINT16",
    "i, INT32",
    "I, UINT32",
    "l, INT64",
    "L, UINT64",
    "q, INT64",
    "Q, UINT64",
    "f, FLOAT32",
    "d, FLOAT64",
    "F, COMPLEX64",
    "D, COMPLEX128"
  })
  void arraysAndScalarsAreReadWhereTheyAre(String code, ElementType type) {
    Value example = guest.eval("np.array([[1, 0, 1], [1, 1, 0]], '%s').T".formatted(code));
    var array = (Operand.Array) operands.of(GuestObjects.of(example)).orElseThrow();
    assertThat(array.type()).isEqualTo(type);
    assertThat(array.shape()).containsExactly(3, 2);
    Operand same = of("((1, 1), (0, 1), (1, 0))");
    assertThat(Comparisons.arrayEqual(array, same, false))
        .isEqualTo(new Comparison.Answer(true, 6));

    Value one = guest.eval("np.ones(1, '%s')[0]".formatted(code));
    var scalar = (Operand.Array) operands.of(GuestObjects.of(one)).orElseThrow();
    assertThat(scalar.type()).isEqualTo(type);
    assertThat(scalar.shape()).isEmpty();
    assertThat(Comparisons.arrayEqual(scalar, new Operand.PythonInt(1), false))
        .isEqualTo(new Comparison.Answer(true, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "None",
        "'text'",
        "2 ** 100",
        "type('F', (float,), {})(1)",
        "type('L', (list,), {})([1])",
        "[1, 'text']",
        "[[[[[1]]]]]",
        "[1.5, 'x'] * 1000",
        "{1: 2}",
        "np.zeros(2, object)",
        "np.array(['text'])",
        "np.zeros(2, '>f8')",
        "np.zeros(2, 'g')",
        "np.zeros(2, [('a', 'f8')])",
        "np.ma.zeros(2)",
        "np.datetime64(0, 's')"
      })
  void nothingElseIsAnOperand(String expression) {
    assertThat(operands.of(guest.object(expression))).isEmpty();
  }
}
