/**
 * Values that a request binds to names in the guest: NumPy arrays and scalars, Python's numbers,
 * text and containers, and SciPy's sparse matrices. Part of the stable API; see {@link
 * dev.crucible.runtime}.
 *
 * @since 0.1
 */
package dev.crucible.runtime.value;
