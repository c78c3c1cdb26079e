/**
 * What people and machines read of a run: a self-contained HTML page, the leaderboard's table, and
 * two runs side by side.
 */
package dev.crucible.harness.report;
