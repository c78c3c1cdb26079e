package dev.crucible.runtime.internal.worker.kernel;

/**
 * The defences of a worker beside Java: means of the operating system, which exist on Linux and may
 * be refused in a container.
 *
 * @param memoryLimit true if native memory beyond {@code SandboxConfig.nativeBytes()} is refused,
 *     so that the guest gets a {@code MemoryError}
 * @param systemCallFilter true if the kernel refuses the worker new processes, new connections, and
 *     calls that act on other processes or on the system
 * @param diesWithParent true if the kernel kills the worker when its supervisor ends
 */
public record WorkerDefences(
    boolean memoryLimit, boolean systemCallFilter, boolean diesWithParent) {}
