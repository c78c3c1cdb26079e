package dev.crucible.harness.metric;

import java.util.Optional;

/**
 * An estimate with its uncertainty. Immutable.
 *
 * @param value the estimate; 0 if there is no data
 * @param interval the confidence interval; empty if fewer than two problems contribute, or all have
 *     the same value
 */
public record Estimate(double value, Optional<Interval> interval) {}
