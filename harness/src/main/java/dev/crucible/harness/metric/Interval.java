package dev.crucible.harness.metric;

/**
 * A confidence interval. Immutable.
 *
 * @param low the lower bound
 * @param high the upper bound
 */
public record Interval(double low, double high) {}
