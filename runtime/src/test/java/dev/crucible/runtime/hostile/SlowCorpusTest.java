package dev.crucible.runtime.hostile;

import dev.crucible.runtime.Sandbox;
import org.junit.jupiter.api.Tag;

/** The samples that {@link CorpusInProcessTest} leaves to the profile {@code slow}. */
@Tag("slow")
class SlowCorpusTest extends CorpusRun {

  SlowCorpusTest() {
    super(Sandbox.inProcess(config().build()), false);
  }

  @Override
  boolean runs(CorpusSample sample) {
    return sample.slow();
  }
}
