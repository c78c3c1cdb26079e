/** What a run's results come to: rates, pass@k, their uncertainty, and how two runs compare. */
package dev.crucible.harness.metric;
