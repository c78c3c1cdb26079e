package dev.crucible.harness.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  @Test
  void numbersAreOrderedByValue() {
    assertThat(
            List.of("Mbpp/2", "HumanEval/10", "10", "HumanEval/9", "9").stream()
                .sorted(NaturalOrder::compare))
        .containsExactly("9", "10", "HumanEval/9", "HumanEval/10", "Mbpp/2");
  }

  @Property
  void isATotalOrder(
      @ForAll @StringLength(max = 4) @Chars({'0', '1', '9', 'a', '/'}) String a,
      @ForAll @StringLength(max = 4) @Chars({'0', '1', '9', 'a', '/'}) String b,
      @ForAll @StringLength(max = 4) @Chars({'0', '1', '9', 'a', '/'}) String c) {
    assertThat(NaturalOrder.compare(a, b) == 0).isEqualTo(a.equals(b));
    assertThat(Integer.signum(NaturalOrder.compare(a, b)))
        .isEqualTo(-Integer.signum(NaturalOrder.compare(b, a)));
    if (NaturalOrder.compare(a, b) <= 0 && NaturalOrder.compare(b, c) <= 0) {
      assertThat(NaturalOrder.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }
}
