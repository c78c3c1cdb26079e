/**
 * Generation: asks a chat endpoint for the sub-steps of problems, patiently and within its limits,
 * and writes the answers as samples.
 */
package dev.crucible.harness.generate;
