/**
 * NumPy 2's {@code allclose} and {@code array_equal} of a guest's plain values, without calling any
 * code of the guest. A comparison whose result might differ from NumPy's is left to NumPy.
 */
package dev.crucible.runtime.internal.compare;
