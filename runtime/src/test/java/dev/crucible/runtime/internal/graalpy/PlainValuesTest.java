package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.graalpy.judge.NumpyLayout;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class PlainValuesTest {
  private final Guest guest;
  private PlainValues plain;

  PlainValuesTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void learn() {
    Value examples = guest.own("values").invokeMember("examples");
    plain =
        new PlainValues(
            new NumpyLayout(examples.getArrayElement(0), examples.getArrayElement(1))::isPlain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "2 ** 40",
        "2 ** 100",
        "1.5",
        "True",
        "'text'",
        "'te' + str(4)",
        "b'bytes'",
        "1j",
        "None",
        "()",
        "[]",
        "(1, 2)",
        "[1.5, 2.5]",
        "[1, 'text', None, (2, [3j])]",
        "list(range(100_000))",
        "np.zeros((2, 3))",
        "np.float64(1)",
        "[np.zeros(2), np.int8(1)]"
      })
  void valuesOfPythonsAndNumpysOwnTypesArePlain(String expression) {
    assertThat(plain.isPlain(guest.object(expression))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object()",
        "type('I', (int,), {})(1)",
        "type('F', (float,), {})(1)",
        "type('C', (complex,), {})(1)",
        "type('S', (str,), {})('text')",
        "type('B', (bytes,), {})(b'bytes')",
        "type('T', (tuple,), {})((1, 2))",
        "type('L', (list,), {})([1, 2])",
        "type('A', (np.ndarray,), {})(2)",
        "type('N', (np.float64,), {})(2)",
        "[1, type('I', (int,), {})(1)]",
        "(1, [2, (object(),)])",
        "np.zeros(2, object)",
        "{}",
        "{1}",
        "len",
        "lambda: 0",
        "int",
        "[[[[[[[[[['deep']]]]]]]]]]",
        "['text'] * 20_000",
        "NotImplemented",
        "..."
      })
  void valuesThatMayAnswerForThemselvesAreNot(String expression) {
    assertThat(plain.isPlain(guest.object(expression))).isFalse();
  }
}
