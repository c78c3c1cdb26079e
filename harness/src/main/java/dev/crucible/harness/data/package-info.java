/**
 * The common parts of all readers of input data: their exception, and typed access to JSON lines.
 */
package dev.crucible.harness.data;
