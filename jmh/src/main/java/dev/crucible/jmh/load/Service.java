package dev.crucible.jmh.load;

import java.net.URI;
import java.util.Optional;

/** A service that executes scripts over HTTP. */
interface Service extends AutoCloseable {

  /** Returns the name, which is the value of the parameter {@code peer} of its results. */
  String name();

  URI url();

  /** Returns the processes of the service; empty if they are not known. */
  Optional<ProcessTree> processes();

  /** Stops the service if it was started here. */
  @Override
  void close();
}
