package dev.crucible.harness.problem;

/**
 * Tests that a program writes, because they compare with what a reference solution returns. The
 * program is trusted; it runs in a sandbox all the same. Immutable.
 *
 * @param reference the reference solution
 * @param generator Python code that runs after the reference solution in the same namespace, and
 *     prints the tests: a JSON array of their source texts, compressed with zlib and encoded with
 *     Base64
 */
public record GeneratedTests(String reference, String generator) {}
