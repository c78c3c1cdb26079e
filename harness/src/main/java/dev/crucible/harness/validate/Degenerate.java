package dev.crucible.harness.validate;

/**
 * A degenerate answer: one that returns the same value for every input, so that no test should
 * pass.
 *
 * @param answer the value in a few words: {@code an empty array}
 * @param code the code of the answer
 */
record Degenerate(String answer, String code) {}
