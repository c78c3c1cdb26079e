package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArrivalScheduleTest {

  @Test
  void arrivalsAreEvenlySpaced() {
    ArrivalSchedule schedule = ArrivalSchedule.ofRate(40);

    assertThat(schedule.due(0)).isZero();
    assertThat(schedule.due(1)).isEqualTo(25_000_000);
    assertThat(schedule.due(100_000)).isEqualTo(2_500_000_000_000L);
    assertThat(schedule.perSecond()).isEqualTo(40);
  }

  @Test
  void aRateWithoutAnIntervalIsRefused() {
    assertThatThrownBy(() -> ArrivalSchedule.ofRate(1e12))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
