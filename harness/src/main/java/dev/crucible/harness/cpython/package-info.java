/**
 * The machine's own CPython: finds one, creates virtual environments with it in Crucible's cache
 * directory, and runs programs in them.
 */
package dev.crucible.harness.cpython;
