package dev.crucible.harness.metric;

/**
 * What one problem adds to a rate, which is the sum of parts over the sum of wholes.
 *
 * @param part the numerator: samples that passed, for one
 * @param whole the denominator: samples in all; 0 or more
 */
public record Share(double part, double whole) {}
