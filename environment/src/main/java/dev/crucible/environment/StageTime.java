package dev.crucible.environment;

/**
 * How long one stage took.
 *
 * @param stage the stage
 * @param seconds wall time; stages can overlap, so the sum can exceed the total
 */
public record StageTime(Stage stage, double seconds) {}
