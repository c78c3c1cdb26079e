package dev.crucible.jmh.peer;

import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.TemporaryRun;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.util.List;

/**
 * Crucible scoring a mix as a complete run: equal samples are executed once, and every result is on
 * disk.
 */
final class CrucibleRun implements Scoring {
  private final Mix mix;
  private final CruciblePeer crucible;

  private CrucibleRun(Mix mix, CruciblePeer crucible) {
    this.mix = mix;
    this.crucible = crucible;
  }

  static CrucibleRun start(Mix mix, ExecutionLimits limits)
      throws IOException, InterruptedException {
    return new CrucibleRun(mix, CruciblePeer.start(mix, limits, true));
  }

  @Override
  public List<Outcome> score() throws InterruptedException {
    try (var run = new TemporaryRun(mix.problems(), mix.samples())) {
      run.score(crucible.scorer(), Peer.CONCURRENCY);
      run.requireVerdicts();
    }
    return mix.samples().stream().map(KnownSample::expected).toList();
  }

  @Override
  public void close() {
    crucible.close();
  }
}
