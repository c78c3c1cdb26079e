/**
 * Compares a guest's plain values as NumPy 2 does, without calling anything of the guest's.
 * Whatever is not certain to come out as in NumPy is left to NumPy.
 */
package dev.crucible.runtime.internal.compare;
