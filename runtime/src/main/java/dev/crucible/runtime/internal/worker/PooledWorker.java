package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.internal.imports.LoadedPackages;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A worker in the {@link WorkerPool}, and what the pool keeps about it, under the pool's lock. */
final class PooledWorker {
  /** How long a reading of its memory is good for. */
  static final long RESIDENT_NANOS = 100_000_000;

  /**
   * Someone who waits for a worker.
   *
   * @param packages what is needed there
   * @param alone whether nothing may run beside it
   */
  record Request(Set<String> packages, boolean alone, CompletableFuture<PooledWorker> promised) {}

  final WorkerProcess process;

  /** What requests before have loaded. */
  final LoadedPackages packages = new LoadedPackages();

  /** A request that waits until nothing runs here, or runs here now, and wants to be alone. */
  Request exclusive;

  /** Requests that it runs now. */
  int running;

  /** Requests that it has run. */
  int served;

  /** What it told last; untrusted, so only for retiring it and for showing. */
  SandboxStatus status;

  /** To be replaced as soon as another is warm. */
  boolean draining;

  /**
   * Whether so much memory is left over from requests before that a request could want for it
   * through no fault of its own.
   */
  volatile boolean memoryPressure;

  /** When its resident memory was last read, by {@link System#nanoTime}, and what it was. */
  long residentAt = System.nanoTime() - RESIDENT_NANOS;

  long resident;

  /** Whether its last request took so little time that another can wait for it. */
  boolean quick;

  /** Taken out of service by the pool, so that its end is no loss. */
  boolean removed;

  PooledWorker(WorkerProcess process, int contexts) {
    this.process = process;
    this.status = new SandboxStatus(contexts, 0, 0, 0, 0, 0, 0);
  }
}
