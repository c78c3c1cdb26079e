/**
 * Scoring on Apache Spark: the driver's side. It reads samples into a Dataset, finds equal ones,
 * spreads what is to be executed, and assembles the run. What executors run is in {@code job}, and
 * what they do with samples in {@code node}.
 */
package dev.crucible.spark;
