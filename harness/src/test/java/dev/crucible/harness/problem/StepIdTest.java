package dev.crucible.harness.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepIdTest {

  @Test
  void ordersByNumber() {
    assertThat(Stream.of("10.10", "9.1", "10.2", "10.1").map(StepId::parse).sorted())
        .map(StepId::toString)
        .containsExactly("9.1", "10.1", "10.2", "10.10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "10.", ".3", "10.3.1", "10.03", "a.1", " 1.1", "-1.1", "1.1e9"})
  void refusesOtherForms(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StepId.parse(text))
        .withMessageContaining("\"" + text + "\"");
  }

  @Test
  void knowsTheGivenSteps() {
    assertThat(Stream.of("13.6", "62.1", "76.3").map(StepId::parse)).allMatch(GivenSteps::isGiven);
    assertThat(Stream.of("13.5", "6.21", "76.4").map(StepId::parse)).noneMatch(GivenSteps::isGiven);
  }
}
