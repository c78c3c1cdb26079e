package dev.crucible.harness.target;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class PythonFloatPropertyTest {

  @Property
  void readsEveryDouble(@ForAll double value) {
    assertThat(PythonFloat.parse(Double.toString(value))).contains(value);
  }

  @Property
  void readsDigits(@ForAll @NumericChars @StringLength(min = 1, max = 30) String digits) {
    assertThat(PythonFloat.parse(digits)).contains(Double.valueOf(digits));
  }
}
