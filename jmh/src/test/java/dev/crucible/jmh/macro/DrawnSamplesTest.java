package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.validate.KnownSample;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DrawnSamplesTest {
  private static final int COUNT = 1000;

  private static List<KnownSample> drawn(long seed) {
    var fresh =
        new Batches<>(
            IntStream.range(0, COUNT)
                .mapToObj(i -> KnownSamples.of("1001." + (1 + i % 4), i, "v" + i))
                .toList());
    return DrawnSamples.draw(fresh, COUNT, seed);
  }

  @Test
  void threeInTenRepeatAnEarlierOne() {
    long different =
        drawn(1).stream().map(KnownSample::sample).map(Sample::code).distinct().count();

    assertThat(different).isCloseTo(700, Offset.offset(50L));
  }

  @Test
  void eachHasItsOwnPlace() {
    assertThat(drawn(1)).map(known -> known.sample().draw()).doesNotHaveDuplicates();
    assertThat(drawn(1).getFirst().sample().index()).isZero();
  }

  @Test
  void theSeedDecides() {
    assertThat(drawn(1)).isEqualTo(drawn(1)).isNotEqualTo(drawn(2));
  }
}
