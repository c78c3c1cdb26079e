package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.assemble.SourceMap;
import dev.crucible.harness.assemble.SourceMap.Origin;
import dev.crucible.harness.problem.StepId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracebacksTest {
  private static final SourceMap SOURCES =
      new SourceMap(
          List.of(
              new SourceMap.Section(new Origin.Dependencies(), 1, 2),
              new SourceMap.Section(new Origin.Step(StepId.of(10, 1)), 3, 10),
              new SourceMap.Section(new Origin.Step(StepId.of(10, 2)), 13, 5)));

  @Test
  void linesAreThoseOfTheSubStepsOwnCode() {
    String traceback =
        """
        Traceback (most recent call last):
          File "test 1", line 2, in __crucible_test__
          File "10.2.py", line 14, in f
          File "10.2.py", line 3, in g$1
            File "10.2.py", line 999, in nowhere
        ValueError: File "10.2.py", line 14
        """;
    assertThat(Tracebacks.inLinesOfTheSample(traceback, "10.2.py", SOURCES))
        .isEqualTo(
            """
            Traceback (most recent call last):
              File "test 1", line 2, in __crucible_test__
              File "step 10.2", line 2, in f
              File "step 10.1", line 1, in g$1
                File "10.2.py", line 999, in nowhere
            ValueError: File "10.2.py", line 14
            """);
  }
}
