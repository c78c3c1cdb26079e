package dev.crucible.serve.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class BodyBudgetTest {

  @Test
  void bodiesTogetherTakeNoMoreThanTheBudget() {
    var budget = new BodyBudget(10 << 10);
    try (var _ = budget.take(4 << 10);
        var _ = budget.take(100)) {
      assertThatThrownBy(() -> budget.take(6 << 10))
          .isInstanceOfSatisfying(
              HttpFailure.class,
              failure -> {
                assertThat(failure.status()).isEqualTo(429);
                assertThat(failure.retryAfterSeconds()).hasValue(1);
              });
    }
    budget.take(6 << 10).close();
  }

  /** A body in chunks reserves the largest size, and was refused if all bodies may take no more. */
  @Test
  void aBodyMayTakeTheWholeBudget() {
    for (int bytes : new int[] {1, 1024, 100_000}) {
      new BodyBudget(bytes).take(bytes).close();
    }
  }

  @Test
  void whatABodyDoesNotNeedIsForOthers() {
    var budget = new BodyBudget(10 << 10);
    try (var unknown = budget.take(9 << 10)) {
      unknown.shrinkTo(100);
      unknown.shrinkTo(5000); // It never grows.
      budget.take(8 << 10).close();
    }
    budget.take(9 << 10).close();
    assertThatThrownBy(() -> budget.take((10 << 10) + 1)).isInstanceOf(HttpFailure.class);
  }
}
