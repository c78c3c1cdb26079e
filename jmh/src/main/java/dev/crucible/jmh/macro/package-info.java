/** Benchmarks of the scoring core with whole sets of samples. */
package dev.crucible.jmh.macro;
