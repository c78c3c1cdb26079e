/**
 * The machine's own CPython: finds one, makes virtual environments of it in Crucible's cache
 * folder, and runs programs in them.
 */
package dev.crucible.harness.cpython;
