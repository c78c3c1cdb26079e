package dev.crucible.runtime.worker;

import dev.crucible.runtime.LoadedPackages;
import dev.crucible.runtime.SandboxStatus;

/** A worker in the {@link WorkerPool}, and what the pool keeps about it, under the pool's lock. */
final class Member {
  final WorkerProcess process;

  /** What requests before have loaded. */
  final LoadedPackages packages = new LoadedPackages();

  /** Requests that it runs now. */
  int running;

  /** Requests that it has run. */
  int served;

  /** What it told last; untrusted, so only for retiring it and for showing. */
  SandboxStatus status;

  /** To be replaced as soon as another is warm. */
  boolean retiring;

  /**
   * Whether so much memory is left over from requests before that a request could want for it
   * through no fault of its own.
   */
  volatile boolean crowded;

  /** Taken out of service by the pool, so that its end is no loss. */
  boolean dismissed;

  Member(WorkerProcess process, int contexts) {
    this.process = process;
    this.status = new SandboxStatus(contexts, 0, 0, 0, 0, 0, 0);
  }
}
