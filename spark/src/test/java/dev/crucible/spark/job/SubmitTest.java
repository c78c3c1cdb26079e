package dev.crucible.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubmitTest {
  /** A run could not be resumed, since {@code --resume} goes with no other option. */
  @ParameterizedTest
  @CsvSource({
    "score --samples s, score --samples s --on yarn",
    "score --samples s --on local[2], score --samples s --on local[2]",
    "score --samples s --on=local[2], score --samples s --on=local[2]",
    "score --resume runs/a, score --resume runs/a",
    "score --resume=runs/a, score --resume=runs/a",
    "report runs/a, report runs/a"
  })
  void theMasterIsAddedWhereARunStartsWithoutOne(String given, String expected) {
    assertThat(Submit.arguments(List.of(given.split(" ")), () -> "yarn"))
        .containsExactly(expected.split(" "));
  }
}
