/** Prompts for each sub-step, in each of the benchmark's settings. */
package dev.crucible.harness.prompt;
