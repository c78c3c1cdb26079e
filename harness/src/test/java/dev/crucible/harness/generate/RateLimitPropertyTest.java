package dev.crucible.harness.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RateLimitPropertyTest {

  /** The beginning of a request, in nanoseconds, and its cost, in tokens. */
  private record Begun(long at, long cost) {}

  @Property(tries = 200)
  void noMinuteHasMoreThanItMay(
      @ForAll @IntRange(min = 0, max = 6) int requests,
      @ForAll @IntRange(min = 0, max = 100) int tokens,
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 130) Integer> costs,
      @ForAll @IntRange(min = 0, max = 30) int secondsBetween)
      throws InterruptedException {
    var time = new FakeTime();
    var limit = new RateLimit(requests, tokens, time);
    var begun = new ArrayList<Begun>();
    for (int cost : costs) {
      limit.begin(cost);
      begun.add(new Begun(time.passed().toNanos(), cost));
      time.pass(Duration.ofSeconds(secondsBetween));
    }
    long minute = Duration.ofMinutes(1).toNanos();
    for (Begun first : begun) {
      List<Begun> within =
          begun.stream()
              .filter(one -> one.at() >= first.at() && one.at() < first.at() + minute)
              .toList();
      if (requests > 0) {
        assertThat(within).hasSizeLessThanOrEqualTo(requests);
      }
      List<Begun> weighing = within.stream().filter(one -> one.cost() > 0).toList();
      if (tokens > 0 && weighing.size() > 1) {
        assertThat(weighing.stream().mapToLong(Begun::cost).sum()).isLessThanOrEqualTo(tokens);
      }
    }
    if (requests == 0 && tokens == 0) {
      assertThat(time.sleeps()).isEmpty();
    }
  }
}
