package dev.crucible.runtime.internal.graalpy.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithGuest
class HostJudgeTest {
  private final Guest guest;
  private Value module;

  HostJudgeTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void define() {
    module = guest.module("import numpy as np\nallclose = np.allclose");
    HostJudge.define(module, guest.own("values").invokeMember("examples"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "is_plain(np.zeros(3)); True",
        "is_plain([1, 'text']); True",
        "is_plain(object()); False",
        "compare(allclose, (np.ones(2), [1, 1]), {}, False); True",
        "compare(allclose, (np.ones(2), [1, 2]), {}, False); False",
        "compare(allclose, (1.0, 1.5), {'atol': 0.5}, False); True",
        "compare(np.isclose, (1.0, 1.5), {}, True); False",
        "compare(np.isclose, (1.0, 1.5), {}, False); None",
        "compare(np.array_equal, ((1, 2), np.array([1, 2])), {}, False); True",
        "compare(lambda a, b: True, (1, 2), {}, True); None"
      })
  void pythonGetsTheHostsAnswers(String call, String answer) {
    guest.run(module, "answer = repr(%s)".formatted(call));
    assertThat(module.getMember("answer").asString()).isEqualTo(answer);
  }

  @Test
  void aFunctionThatTookNumpysPlaceHasNoPartInIt() {
    guest.run(module, "np.allclose = lambda *_: True");
    try {
      guest.run(
          module,
          "answers = compare(np.allclose, (1, 2), {}, True), "
              + "compare(allclose, (1, 2), {}, True)");
      assertThat(module.getMember("answers")).hasToString("(None, False)");
    } finally {
      guest.run(module, "np.allclose = allclose");
    }
  }
}
