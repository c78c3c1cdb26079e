package dev.crucible.harness.validate;

/**
 * Gold code with one small mistake, which a test should find. Immutable.
 *
 * @param change the change with its line in the gold code: {@code line 12: + became -}
 * @param code the code with the mistake
 */
public record Mutant(String change, String code) {}
