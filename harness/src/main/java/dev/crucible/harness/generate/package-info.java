/**
 * Generation: requests the sub-steps of problems, and tasks, from an endpoint, with retries and
 * within its limits, and writes the answers as samples.
 */
package dev.crucible.harness.generate;
