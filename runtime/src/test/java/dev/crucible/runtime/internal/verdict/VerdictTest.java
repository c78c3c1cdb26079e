package dev.crucible.runtime.internal.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Section;
import java.time.Duration;
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
    assertThatThrownBy(() -> ExecutionLimits.DEFAULT.toBuilder().outputBytes(-1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outputBytes");
  }

  private static Outcome outcome(Section.Role role, String type, boolean assertion) {
    var error =
        new GuestError("a section", role, type, "", "", 1, Optional.empty(), Optional.empty());
    return new EndReason.Raised(error, assertion).outcome();
  }
}
