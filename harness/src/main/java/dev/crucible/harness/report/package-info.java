/**
 * Reports for people and programs: a run's self-contained HTML page, its row of a leaderboard, and
 * the comparison of two runs.
 */
package dev.crucible.harness.report;
