/**
 * Audits of runs: a part of a run's samples is executed in CPython too, and the verdicts are
 * compared.
 */
package dev.crucible.harness.audit;
