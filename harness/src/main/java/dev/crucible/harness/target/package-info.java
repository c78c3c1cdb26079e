/** Reads the expected values of tests from the benchmark's HDF5 files. */
package dev.crucible.harness.target;
