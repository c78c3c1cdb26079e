/**
 * Comparison of a guest's plain values as NumPy 2 does it, without calling any code of the guest. A
 * comparison whose result might differ from NumPy's is left to NumPy.
 */
package dev.crucible.runtime.internal.compare;
