package dev.crucible.runtime.internal.compare;

/**
 * A comparison, as an expression for NumPy and as made by the host.
 *
 * @param expression the expression for NumPy
 * @param found the host's result
 * @param group the group in which the case is counted
 */
record Case(String expression, Comparison found, String group) {}
