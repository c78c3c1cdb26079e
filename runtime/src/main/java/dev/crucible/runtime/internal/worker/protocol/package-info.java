/**
 * The messages between a supervisor and its workers, and their format on a socket. A worker is not
 * trusted: every length and every value is checked.
 */
package dev.crucible.runtime.internal.worker.protocol;
