/**
 * Enforcement of a request's limits of time, memory and recursion, and the cancellation of a
 * request.
 */
package dev.crucible.runtime.internal.limit;
