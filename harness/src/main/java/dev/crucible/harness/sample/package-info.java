/** Samples: the generated code to score, and the source of each sub-step's code. */
package dev.crucible.harness.sample;
