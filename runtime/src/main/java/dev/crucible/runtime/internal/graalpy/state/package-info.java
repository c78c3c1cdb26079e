/**
 * What a context's modules, classes, functions and objects were before any sample ran: it is
 * compared in microseconds, and put back. See {@code docs/design/state.md}.
 */
package dev.crucible.runtime.internal.graalpy.state;
