package dev.crucible.harness.metric;

/**
 * The contribution of one problem to a rate, which is the sum of parts divided by the sum of
 * wholes.
 *
 * @param part the term of the numerator, such as the number of samples that passed
 * @param whole the term of the denominator, such as the number of samples; 0 or more
 */
public record Share(double part, double whole) {}
