package dev.crucible.runtime.hostile;

import dev.crucible.runtime.Sandbox;
import org.junit.jupiter.api.Tag;

@Tag("soak")
class CorpusSupervisedTest extends CorpusRun {

  CorpusSupervisedTest() {
    super(Sandbox.supervised(config().workers(1).spareWorkers(1).build()), true);
  }

  @Override
  boolean runs(CorpusSample sample) {
    return true;
  }
}
