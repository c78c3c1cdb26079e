package dev.crucible.harness.score;

/**
 * What the keys of the executions of a sub-step's samples have in common, without the targets
 * themselves.
 *
 * @param digest a digest of all parts that the samples share
 * @param normalizes whether text after the shared code is read as it is read alone
 */
record KeyParts(String digest, boolean normalizes) {}
