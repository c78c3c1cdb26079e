package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleTest {
  private static final List<Draw> DRAWS =
      List.of(draw("1.1", 0), draw("1.1", 1), draw("1.2", 0), draw("1.2", 1), draw("1.3", 0));

  @Test
  void unknownSubStepsAreLearntFirst() {
    var schedule = new Schedule(DRAWS, ExpectedTimes.unknown(), 2);
    assertThat(all(schedule))
        .containsExactly(
            draw("1.1", 0), draw("1.2", 0), draw("1.3", 0), draw("1.1", 1), draw("1.2", 1));
  }

  @Test
  void whatTakesLongestIsNextAfterOneThatIsQuick() {
    ExpectedTimes times = ExpectedTimes.unknown();
    times.took(StepId.parse("1.1"), Duration.ofMillis(10));
    times.took(StepId.parse("1.2"), Duration.ofSeconds(3));
    times.took(StepId.parse("1.3"), Duration.ofSeconds(1));
    assertThat(all(new Schedule(DRAWS, times, 1)))
        .containsExactly(
            draw("1.1", 0), draw("1.2", 0), draw("1.2", 1), draw("1.3", 0), draw("1.1", 1));
  }

  @Test
  void learnsWhileItRuns() {
    ExpectedTimes times = ExpectedTimes.unknown();
    var schedule = new Schedule(DRAWS, times, 1);
    for (int i = 0; i < 3; i++) {
      assertThat(schedule.next()).isPresent();
    }
    times.took(StepId.parse("1.2"), Duration.ofSeconds(2));
    assertThat(schedule.next()).contains(draw("1.2", 1));
    assertThat(schedule.next()).contains(draw("1.1", 1));
    assertThat(schedule.next()).isEmpty();
  }

  /**
   * The order is that of a search through all sub-steps for the longest time, the first of these.
   */
  @Test
  void theNextIsAlwaysTheLongestWhateverIsLearnt() {
    var random = new Random(7);
    ExpectedTimes times = ExpectedTimes.unknown();
    List<Draw> draws = new ArrayList<>();
    for (int step = 1; step <= 30; step++) {
      for (int i = 0; i < 5; i++) {
        draws.add(draw("1." + step, i));
      }
    }
    var schedule = new Schedule(draws, times, 1);
    Set<StepId> begun = new HashSet<>();
    while (!draws.isEmpty()) {
      StepId longest = longest(draws, times, begun);
      Draw next = schedule.next().orElseThrow();
      assertThat(next.step()).isEqualTo(longest);
      begun.add(longest);
      draws.remove(next);
      times.took(StepId.of(1, 1 + random.nextInt(30)), Duration.ofMillis(random.nextInt(5)));
    }
    assertThat(schedule.next()).isEmpty();
  }

  private static StepId longest(List<Draw> draws, ExpectedTimes times, Set<StepId> begun) {
    StepId longest = null;
    double most = -1;
    for (Draw draw : draws) {
      double unknown = begun.contains(draw.step()) ? 0 : Double.POSITIVE_INFINITY;
      double expected = times.of(draw.step()).orElse(unknown);
      if (expected > most) {
        most = expected;
        longest = draw.step();
      }
    }
    return longest;
  }

  @Test
  void timesOutliveARun(@TempDir Path directory) {
    Path file = directory.resolve("cache/times.json");
    ExpectedTimes times = ExpectedTimes.in(file);
    times.took(StepId.parse("1.2"), Duration.ofSeconds(2));
    times.took(StepId.parse("1.2"), Duration.ofSeconds(3));
    times.save();
    assertThat(ExpectedTimes.in(file).of(StepId.parse("1.2"))).hasValue(2.2);
    assertThat(ExpectedTimes.in(file).of(StepId.parse("1.1"))).isEmpty();
  }

  @Test
  void aBrokenFileIsNoHistory(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("times.json"), "{\"1.1\": ");
    assertThat(ExpectedTimes.in(file).of(StepId.parse("1.1"))).isEmpty();
  }

  private static List<Draw> all(Schedule schedule) {
    List<Draw> all = new ArrayList<>();
    for (Optional<Draw> next = schedule.next(); next.isPresent(); next = schedule.next()) {
      all.add(next.get());
    }
    return all;
  }

  private static Draw draw(String step, int index) {
    return new Draw(StepId.parse(step), index);
  }
}
