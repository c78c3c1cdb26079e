package dev.crucible.harness.validate;

/**
 * An answer that returns the same whatever it is asked, with which no test should pass.
 *
 * @param answer what it returns, in a few words: {@code an empty array}
 * @param code the code
 */
record Degenerate(String answer, String code) {}
