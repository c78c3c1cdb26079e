/**
 * Scoring: executes samples with their tests in a sandbox, keeps every result, and sums the results
 * up.
 */
package dev.crucible.harness.score;
