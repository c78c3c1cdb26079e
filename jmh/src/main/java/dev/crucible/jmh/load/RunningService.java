package dev.crucible.jmh.load;

import java.net.URI;
import java.util.Optional;

/** A service that was started elsewhere, and is left running. */
record RunningService(String name, URI url) implements Service {

  @Override
  public Optional<ProcessTree> processes() {
    return ProcessTree.listeningOn(url.getPort());
  }

  @Override
  public void close() {}
}
