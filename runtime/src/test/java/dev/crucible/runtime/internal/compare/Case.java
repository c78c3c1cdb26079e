package dev.crucible.runtime.internal.compare;

/**
 * A comparison, for NumPy and as the host made it.
 *
 * @param expression for NumPy
 * @param found the host's result
 * @param group what cases are counted by
 */
record Case(String expression, Comparison found, String group) {}
