/** Samples: the generated code to score, and where the code of a sub-step comes from. */
package dev.crucible.harness.sample;
