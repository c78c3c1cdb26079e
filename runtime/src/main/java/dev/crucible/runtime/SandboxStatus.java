package dev.crucible.runtime;

/**
 * A snapshot of a sandbox's state. Immutable.
 *
 * @param contexts number of contexts that serve requests or are ready to
 * @param stuckContexts number of contexts abandoned because their guest does not stop; each holds a
 *     thread and memory until its process ends
 * @param retiredContexts number of contexts closed and replaced so far, for any reason
 * @param workers number of live worker processes; 0 for a sandbox in this JVM
 * @param lostWorkers number of worker processes that died, or were killed because they did not
 *     respond
 * @param retiredWorkers number of worker processes that were replaced although they responded; see
 *     {@link Retirement}
 * @param residentBytes resident memory, in bytes, of the processes that run guests
 * @since 0.1
 */
public record SandboxStatus(
    int contexts,
    int stuckContexts,
    long retiredContexts,
    int workers,
    long lostWorkers,
    long retiredWorkers,
    long residentBytes) {}
