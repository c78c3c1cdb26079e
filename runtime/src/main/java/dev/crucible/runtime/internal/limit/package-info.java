/**
 * Limits of time, memory, recursion and output: what watches them, and how a request is cancelled.
 */
package dev.crucible.runtime.internal.limit;
