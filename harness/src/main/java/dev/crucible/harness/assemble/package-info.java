/** Assembles the code that scores a sub-step, as the benchmark's own script does. */
package dev.crucible.harness.assemble;
