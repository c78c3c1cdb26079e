package dev.crucible.runtime.hostile;

import dev.crucible.runtime.Sandbox;
import org.junit.jupiter.api.Tag;

@Tag("python")
@Tag("soak")
class CorpusInProcessTest extends CorpusRun {

  CorpusInProcessTest() {
    super(Sandbox.inProcess(config().build()), false);
  }

  @Override
  boolean runs(CorpusSample sample) {
    return !sample.slow();
  }
}
