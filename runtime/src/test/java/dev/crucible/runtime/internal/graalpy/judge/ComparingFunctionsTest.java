package dev.crucible.runtime.internal.graalpy.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class ComparingFunctionsTest {
  private final Guest guest;
  private ComparingFunctions functions;

  ComparingFunctionsTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void learn() {
    Value examples = guest.own("values").invokeMember("examples");
    Value those = examples.getArrayElement(2);
    functions =
        new ComparingFunctions(
            GuestObjects.of(those.getArrayElement(0)),
            GuestObjects.of(those.getArrayElement(1)),
            GuestObjects.of(those.getArrayElement(2)),
            new Operands(
                new NumpyLayout(examples.getArrayElement(0), examples.getArrayElement(1))));
  }

  /** {@code call} gives function, arguments and options for a call. */
  private Value call(String call) {
    return guest.eval(
        "(lambda call: eval('call(' + call.replace('(', ', ', 1), {'call': lambda f, *a, **o:"
            + " (f, a, o), 'np': np, 'abs': abs}))(\"\"\"%s\"\"\")".formatted(call));
  }

  private Object answer(String call, boolean truth) {
    Value made = call(call);
    return functions.call(
        GuestObjects.of(made.getArrayElement(0)),
        (PTuple) GuestObjects.of(made.getArrayElement(1)),
        (PDict) GuestObjects.of(made.getArrayElement(2)),
        truth);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.allclose(np.ones(3), [1, 1, 1 + 1e-7])",
        "np.allclose(np.ones(3), [1, 1, 1 + 1e-4])",
        "np.allclose(np.ones(3), [1, 1, 1 + 1e-4], 1e-3)",
        "np.allclose(np.ones(3), [1, 1, 1 + 1e-4], rtol=0, atol=1e-3)",
        "np.allclose(np.ones(3), 1.01, 0, 1e-3)",
        "np.allclose(np.float32(1), 1)",
        "np.allclose([1.0, np.nan], [1.0, np.nan])",
        "np.allclose([1.0, np.nan], [1.0, np.nan], equal_nan=True)",
        "np.allclose(1 + 1j, np.complex64(1 + 1j))",
        "np.allclose(np.ones((2, 3)), np.ones(3))",
        "np.isclose(1.0, 1 + 1e-9)",
        "np.isclose(np.ones(1), 2)",
        "np.array_equal(np.arange(3), (0, 1, 2))",
        "np.array_equal(np.arange(3), np.arange(4))",
        "np.array_equal(np.arange(3), [0, 1, 2.5])",
        "np.array_equal([np.nan], [np.nan], equal_nan=True)"
      })
  void theAnswerIsNumpysOwn(String call) {
    Object numpys = guest.object("bool(%s)".formatted(call));
    assertThat(answer(call, true)).isEqualTo(numpys);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abs(1)",
        "np.add(1, 2)",
        "np.allclose(1)",
        "np.allclose(1, 2, 3, 4, 5)",
        "np.allclose(1, 1, 1e-3, rtol=1e-3)",
        "np.allclose(1, 1, rtol=np.float64(1e-3))",
        "np.allclose(1, 1, rtol=None)",
        "np.allclose(1, 1, other=1)",
        "np.allclose(1, 1, equal_nan=1)",
        "np.allclose('a', 'a')",
        "np.allclose(np.ones(2), np.ones(3))",
        "np.allclose([], [])",
        "np.isclose(np.ones(2), 1)",
        "np.array_equal(1)",
        "np.array_equal(1, 1, True)",
        "np.array_equal(np.zeros(2, object), np.zeros(2, object))"
      })
  void whatIsNotCertainIsLeftToNumpy(String call) {
    assertThat(answer(call, true)).isSameAs(PNone.NONE);
  }

  @Test
  void isCloseIsAnsweredOnlyWhereItsTruthIsAsked() {
    assertThat(answer("np.isclose(1, 1)", false)).isSameAs(PNone.NONE);
    assertThat(answer("np.allclose(1, 1)", false)).isEqualTo(true);
  }
}
