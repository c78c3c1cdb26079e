package dev.crucible.harness.metric;

import java.util.Optional;

/**
 * An estimate with its uncertainty.
 *
 * @param value the estimate; 0 of nothing
 * @param interval its confidence interval; empty when fewer than two problems have to do with it,
 *     or when they all have the same value
 */
public record Estimate(double value, Optional<Interval> interval) {}
