package dev.crucible.runtime.internal.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void onlyATestsAssertionIsAFailure() {
    assertThat(outcome(Section.Role.TEST, "AssertionError", true)).isEqualTo(Outcome.FAILED);
    assertThat(outcome(Section.Role.SAMPLE, "AssertionError", true)).isEqualTo(Outcome.ERROR);
    assertThat(outcome(Section.Role.TEST, "ValueError", false)).isEqualTo(Outcome.ERROR);
    assertThat(outcome(Section.Role.TEST, "MemoryError", false)).isEqualTo(Outcome.MEMORY_LIMIT);
  }

  @Test
  void limitsMustMakeSense() {
    assertThatThrownBy(() -> ExecutionLimits.DEFAULT.withWallTime(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wallTime");
    for (Duration time : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      assertThatThrownBy(() -> ExecutionLimits.DEFAULT.withTestTime(time))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("testTime must be positive, not %s", time);
    }
    assertThatThrownBy(() -> ExecutionLimits.DEFAULT.toBuilder().outputBytes(-1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outputBytes");
  }

  @Test
  void testsHaveNoLimitOfTheirOwnUnlessOneIsGiven() {
    assertThat(ExecutionLimits.DEFAULT.testTime()).isEmpty();
    ExecutionLimits limits = ExecutionLimits.DEFAULT.withTestTime(Duration.ofSeconds(6));
    assertThat(limits.withWallTime(Duration.ofSeconds(9)).testTime())
        .hasValue(Duration.ofSeconds(6));
  }

  @Test
  void aTestThatRanTooLongIsNamed() {
    var reason = new EndReason.TestTimeExceeded("test 3", Duration.ofMillis(1500));
    assertThat(reason.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(reason.sentence()).isEqualTo("test 3 ran longer than 1.5 s");
  }

  private static Outcome outcome(Section.Role role, String type, boolean assertion) {
    var error =
        new GuestError("a section", role, type, "", "", 1, Optional.empty(), Optional.empty());
    return new EndReason.Raised(error, assertion).outcome();
  }
}
