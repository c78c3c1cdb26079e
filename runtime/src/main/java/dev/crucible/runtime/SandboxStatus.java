package dev.crucible.runtime;

/**
 * How a sandbox is.
 *
 * @param contexts contexts that can serve requests, or are serving them
 * @param stuckContexts contexts given up because their guest does not stop: each holds a thread and
 *     memory until its process ends
 * @param retiredContexts contexts closed and replaced so far, for whatever reason
 * @param workers worker processes alive; 0 for a sandbox within this JVM
 * @param lostWorkers worker processes that died or were killed because they did not answer
 * @param retiredWorkers worker processes replaced although they answered, see {@link Retirement}
 * @param residentBytes memory resident in the processes that run guests
 */
public record SandboxStatus(
    int contexts,
    int stuckContexts,
    long retiredContexts,
    int workers,
    long lostWorkers,
    long retiredWorkers,
    long residentBytes) {}
