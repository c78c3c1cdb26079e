/** SciCode's problems and their sub-steps, and the reader of the benchmark's own JSON lines. */
package dev.crucible.harness.problem;
