package dev.crucible.jmh.load;

/**
 * The resident memory of a service at one time. Pages that processes share count for each.
 *
 * @param bytes that of all its processes, in bytes
 * @param ownBytes that of its first process, which has no guests, in bytes
 */
record Resident(long bytes, long ownBytes) {}
