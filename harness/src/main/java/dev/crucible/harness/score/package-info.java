/** Scoring: runs samples against their tests in a sandbox, keeps every result, and sums them up. */
package dev.crucible.harness.score;
