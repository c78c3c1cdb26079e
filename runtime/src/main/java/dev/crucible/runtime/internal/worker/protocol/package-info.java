/**
 * What a supervisor and its workers say to each other, and how it is written to a socket. A worker
 * is not trusted: every length and every value is checked.
 */
package dev.crucible.runtime.internal.worker.protocol;
