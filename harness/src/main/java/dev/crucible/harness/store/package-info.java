/**
 * The run store: what came of every sample of a run, on disk, queryable, and found again by later
 * runs.
 */
package dev.crucible.harness.store;
