package dev.crucible.environment;

/**
 * The time that one stage took. Immutable.
 *
 * @param stage the stage
 * @param seconds the wall time, in seconds; stages can overlap, so the sum can exceed the total
 */
public record StageTime(Stage stage, double seconds) {}
