package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.internal.imports.LoadedPackages;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A worker in the {@link WorkerPool}, with what the pool records about it. Guarded by the pool's
 * lock.
 */
final class PooledWorker {
  /** Time for which a reading of the worker's memory is used, in nanoseconds. */
  static final long RESIDENT_NANOS = 100_000_000;

  /**
   * A caller that waits for a worker.
   *
   * @param packages the packages that its request needs
   * @param alone if true, nothing may run beside its request
   * @param promised completed with the worker
   */
  record Request(Set<String> packages, boolean alone, CompletableFuture<PooledWorker> promised) {}

  final WorkerProcess process;

  /** Packages that requests have loaded. */
  final LoadedPackages packages = new LoadedPackages();

  /**
   * The request for which this worker is reserved, because it must run alone: it waits until
   * nothing else runs here, or runs now. Null if there is none.
   */
  Request exclusive;

  /** Number of requests that the worker has now. */
  int running;

  /** Number of requests that the worker has run. */
  int served;

  /**
   * The worker's last status. It is untrusted, so it serves only to retire the worker and to be
   * shown.
   */
  SandboxStatus status;

  /** True if the worker is to be replaced as soon as another is warm. */
  boolean draining;

  /**
   * True if earlier requests left so much memory resident that the next one could run out through
   * no fault of its own. Also read without the lock.
   */
  volatile boolean memoryPressure;

  /** When the resident memory was last read, by {@link System#nanoTime}. */
  long residentAt = System.nanoTime() - RESIDENT_NANOS;

  /** Resident memory at that time, in bytes. */
  long resident;

  /** True if the last request took so little time that another can be sent while one runs. */
  boolean quick;

  /** True if the pool has taken the worker out of service, so that its end is no loss. */
  boolean removed;

  PooledWorker(WorkerProcess process, int contexts) {
    this.process = process;
    this.status = new SandboxStatus(contexts, 0, 0, 0, 0, 0, 0);
  }
}
