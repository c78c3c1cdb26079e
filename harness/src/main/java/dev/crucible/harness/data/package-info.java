/** What every reader of input data shares: the error it throws, and typed access to JSON lines. */
package dev.crucible.harness.data;
