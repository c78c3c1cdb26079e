package dev.crucible.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class SpreadTest {

  @Test
  void slowSubStepsComeFirstAndInSmallTasks() {
    Spread spread =
        Spread.of(
            List.of(new Spread.Work("quick", 0, 10_000, 0.01), new Spread.Work("slow", 0, 100, 10)),
            2);

    Spread.Share slow = share(spread, "slow");
    assertThat(slow.first()).isZero();
    assertThat(slow.tasks()).isEqualTo(50); // Of 20 seconds each.
    assertThat(share(spread, "quick").first()).isEqualTo(50);
  }

  @Test
  void smallSubStepsShareTasks() {
    List<Spread.Work> work = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      work.add(new Spread.Work("task " + i, 0, 4, 0.05));
    }

    Spread spread = Spread.of(work, 2);

    assertThat(spread.tasks()).isBetween(8, 16);
  }

  @Test
  void aLostTaskCostsAtMostAThousandSamples() {
    Spread spread = Spread.of(List.of(new Spread.Work("a", 0, 1_000_000, 1e-6)), 2);

    assertThat(spread.tasks()).isGreaterThanOrEqualTo(1000);
  }

  @Property
  void everySubStepHasTasksAndEveryTaskASubStep(
      @ForAll @Size(min = 1) List<@IntRange(min = 1, max = 100_000) Integer> counts,
      @ForAll @IntRange(min = 1, max = 64) int slots) {
    List<Spread.Work> work = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      work.add(new Spread.Work("p", i, counts.get(i), 0.001 * (1 + counts.get(i) % 977)));
    }

    Spread spread = Spread.of(work, slots);

    assertThat(spread.shares()).hasSameSizeAs(work);
    var used = new boolean[spread.tasks()];
    for (Spread.Share share : spread.shares()) {
      assertThat(share.tasks()).isPositive();
      for (int task = share.first(); task < share.first() + share.tasks(); task++) {
        used[task] = true;
      }
    }
    assertThat(used).doesNotContain(false);
  }

  private static Spread.Share share(Spread spread, String problem) {
    return spread.shares().stream()
        .filter(share -> share.problem().equals(problem))
        .findFirst()
        .orElseThrow();
  }
}
