package dev.crucible.runtime.internal.worker.kernel;

/**
 * What guards a worker beside Java: the operating system's means, which are there on Linux and can
 * be refused in a container.
 *
 * @param memoryLimit native memory beyond {@code SandboxConfig.nativeBytes()} is refused, so that
 *     the guest gets a {@code MemoryError}
 * @param systemCallFilter the kernel refuses the worker new processes, new connections, and calls
 *     that act on other processes or on the system
 * @param diesWithParent the kernel kills the worker when its supervisor ends
 */
public record WorkerDefences(
    boolean memoryLimit, boolean systemCallFilter, boolean diesWithParent) {}
