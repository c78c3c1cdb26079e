package dev.crucible.jmh.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final List<KnownSample> SAMPLES =
      List.of(
          sample(0, Outcome.PASSED, "gold"),
          sample(1, Outcome.FAILED, "sign"),
          sample(2, Outcome.ERROR, "no_colon"));

  private static KnownSample sample(int index, Outcome expected, String variant) {
    return new KnownSample(new Sample(StepId.parse("1001.2"), index, "pass\n"), expected, variant);
  }

  /** A peer that returns given outcomes in the order of the samples. */
  private record Scripted(List<Outcome> outcomes, String detail) implements Peer {
    @Override
    public Verdict score(KnownSample sample) {
      return new Verdict(outcomes.get(sample.sample().index()), detail);
    }

    @Override
    public void close() {}
  }

  @Test
  void givesTheOutcomesInOrder() throws InterruptedException {
    var outcomes = List.of(Outcome.PASSED, Outcome.FAILED, Outcome.ERROR);
    try (var batch = new Batch("fake", new Scripted(outcomes, ""), SAMPLES)) {
      assertThat(batch.score()).isEqualTo(outcomes);
      assertThat(batch.score()).isEqualTo(outcomes);
    }
  }

  @Test
  void namesWhoDisagreesAboutWhat() {
    var peer =
        new Scripted(List.of(Outcome.PASSED, Outcome.PASSED, Outcome.TIME_LIMIT), "it is late");
    try (var batch = new Batch("fake", peer, SAMPLES)) {
      assertThatExceptionOfType(DisagreementException.class)
          .isThrownBy(batch::score)
          .withMessage(
              "The peer fake disagrees with what is known:"
                  + " 1001.2, sample 1 (sign) came to PASSED (it is late), not FAILED;"
                  + " 1001.2, sample 2 (no_colon) came to TIME_LIMIT (it is late), not ERROR.");
    }
  }

  @Test
  void namesTheSampleAtWhichAPeerBrokeDown() {
    var peer =
        new Peer() {
          @Override
          public Verdict score(KnownSample sample) throws IOException {
            throw new IOException("the pipe is broken");
          }

          @Override
          public void close() {}
        };
    try (var batch = new Batch("fake", peer, SAMPLES)) {
      assertThatIllegalStateException()
          .isThrownBy(batch::score)
          .withMessage("The peer fake could not score 1001.2, sample 0 (gold): the pipe is broken");
    }
  }
}
