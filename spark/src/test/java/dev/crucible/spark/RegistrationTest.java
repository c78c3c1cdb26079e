package dev.crucible.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

final class RegistrationTest {
  private final List<Integer> toldAt = new ArrayList<>();
  private int looks;

  @Test
  void theUserIsToldOnceThatThereIsNoExecutor() throws InterruptedException {
    await(look -> look < 1000 ? 0 : 1);

    assertThat(toldAt).containsExactly(75);
    assertThat(looks).isGreaterThan(1000);
  }

  @Test
  void nothingIsSaidOfExecutorsThatComeInTime() throws InterruptedException {
    await(look -> look < 70 ? 0 : 1);

    assertThat(toldAt).isEmpty();
  }

  @Test
  void furtherExecutorsAreAwaited() throws InterruptedException {
    await(look -> Math.min(look / 10, 40));

    assertThat(looks).isGreaterThan(400);
    assertThat(toldAt).isEmpty();
  }

  /** Waits while the number of executors is what a function makes of the number of looks. */
  private void await(IntUnaryOperator executors) throws InterruptedException {
    new Registration(() -> executors.applyAsInt(++looks), Duration.ofNanos(1))
        .await(() -> toldAt.add(looks));
  }
}
