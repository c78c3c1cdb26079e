/**
 * The run store: the results of a run's samples on disk, for queries, for reports, and for reuse by
 * later runs.
 */
package dev.crucible.harness.store;
