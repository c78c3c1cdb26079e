/**
 * Values that a request hands to the guest: NumPy arrays, scalars, text, containers and sparse
 * matrices.
 */
package dev.crucible.runtime.value;
