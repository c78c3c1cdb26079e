/**
 * Generation: requests the sub-steps of problems from a chat endpoint, with retries and within its
 * limits, and writes the answers as samples.
 */
package dev.crucible.harness.generate;
