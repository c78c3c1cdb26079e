/** Audits: executes a part of a run's samples in CPython too, and compares the verdicts. */
package dev.crucible.harness.audit;
