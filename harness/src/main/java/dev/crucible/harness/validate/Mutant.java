package dev.crucible.harness.validate;

/**
 * Gold code with one small mistake in it, which a test should find.
 *
 * @param change what was changed, with its line in the gold code: {@code line 12: + became -}
 * @param code the code with it
 */
public record Mutant(String change, String code) {}
