package dev.crucible.runtime.hostile;

import dev.crucible.runtime.Sandbox;

class CorpusInProcessTest extends CorpusRun {

  CorpusInProcessTest() {
    super(Sandbox.inProcess(config().build()), false);
  }
}
