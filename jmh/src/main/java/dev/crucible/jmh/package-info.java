/** Benchmarks of the scoring core. */
package dev.crucible.jmh;
