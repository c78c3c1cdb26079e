/** Prompts for each sub-step, in each of the benchmark's settings, and for tasks. */
package dev.crucible.harness.prompt;
