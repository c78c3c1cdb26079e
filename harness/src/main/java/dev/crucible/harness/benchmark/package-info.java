/** Readers of the files in which benchmarks publish their problems. */
package dev.crucible.harness.benchmark;
