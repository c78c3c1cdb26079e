/**
 * The implementation of the runtime. Nothing below this package is API: it changes without notice,
 * and only the runtime itself and its benchmarks use it.
 */
package dev.crucible.runtime.internal;
