package dev.crucible.jmh.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.jmh.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumpyCallTest {

  @ParameterizedTest
  @EnumSource
  void theSameLoopIsMeasuredAndTimed(NumpyCall call) {
    String measured = call.request().sections().getFirst().source();
    String loop = measured.substring(0, measured.indexOf("\n\n\ncalls()"));

    assertThat(call.timingProgram()).contains(loop).contains("def best_of(");
    assertThat(call.timingProgram().lines().toList().getLast()).startsWith("print(best_of(calls, ");
  }

  @Test
  void aRatioAboveOneIsSlowerThanCPython() {
    Figure figure = CallFigure.of(NumpyCall.SUM, 2, 20);

    assertThat(figure.rows()).containsExactly(List.of(2.0, 20.0, 10.0));
    assertThat(figure.params()).containsEntry("call", "np.sum, 8 doubles");
  }
}
