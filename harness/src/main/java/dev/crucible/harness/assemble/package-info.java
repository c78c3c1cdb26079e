/** Assembly of the code that scores a sub-step, as in the benchmark's own script. */
package dev.crucible.harness.assemble;
