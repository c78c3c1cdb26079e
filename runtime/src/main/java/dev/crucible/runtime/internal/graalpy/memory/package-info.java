/**
 * Native memory of NumPy and of Python's library: arrays, generators, and what is not yet written.
 */
package dev.crucible.runtime.internal.graalpy.memory;
