/** Metrics of runs: rates, pass@k, confidence intervals, and comparisons of two runs. */
package dev.crucible.harness.metric;
